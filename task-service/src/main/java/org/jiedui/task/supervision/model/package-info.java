/** What supervision is made of. */
package org.jiedui.task.supervision.model;
