/** Hands requests on to the services, and their answers back, byte for byte. */
package org.jiedui.gateway.routing;
