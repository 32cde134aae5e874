/** The digest of what the change log says that stands. */
package org.jiedui.platform.logdigest;
