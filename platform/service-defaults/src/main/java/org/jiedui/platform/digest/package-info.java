/** Fingerprints by which an operator sees that a view holds what its sources hold. */
package org.jiedui.platform.digest;
