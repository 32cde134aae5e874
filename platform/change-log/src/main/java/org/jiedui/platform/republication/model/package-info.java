/** A republication, as it was ordered and as far as it has got. */
package org.jiedui.platform.republication.model;
