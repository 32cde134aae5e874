/** How requests find what answers them: the order of our own routes, and what a path offers. */
package org.jiedui.platform.routing;
