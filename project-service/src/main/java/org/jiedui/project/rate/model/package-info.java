/** A rate, as it is kept. */
package org.jiedui.project.rate.model;
