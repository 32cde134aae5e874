/** A parked change, and the decision about it. */
package org.jiedui.platform.parking.model;
