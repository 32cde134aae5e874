/** What operators may do to one service, under a path that names it. */
package org.jiedui.platform.operations;
