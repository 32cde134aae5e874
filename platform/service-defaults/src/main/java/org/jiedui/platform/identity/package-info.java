/** Who is calling: read from a token that every service verifies itself. */
package org.jiedui.platform.identity;
