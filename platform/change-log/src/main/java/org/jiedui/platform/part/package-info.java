/**
 * Parts: things that belong to another thing, are found under it, changed while it is locked, and as confidential as it is. The
 * features that have parts share here what they would all write in the same way.
 */
package org.jiedui.platform.part;
