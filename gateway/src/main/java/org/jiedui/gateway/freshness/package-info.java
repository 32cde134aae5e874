/** Reading one's own writes, and never reading backwards, from a view that follows events. */
package org.jiedui.gateway.freshness;
