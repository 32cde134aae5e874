/** How far a view has read, as a token that clients hand back. */
package org.jiedui.gateway.position;
