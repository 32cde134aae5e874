/** The fingerprint of the view. */
package org.jiedui.gateway.digest;
