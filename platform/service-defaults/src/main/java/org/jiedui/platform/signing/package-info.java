/** Tokens that clients keep for us. */
package org.jiedui.platform.signing;
