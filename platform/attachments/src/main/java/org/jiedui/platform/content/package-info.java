/** Contents of files: stored once under the hash of their bytes, read in parts, and forgotten when nothing uses them. */
package org.jiedui.platform.content;
