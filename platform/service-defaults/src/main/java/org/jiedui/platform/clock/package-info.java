/** The time and the day. */
package org.jiedui.platform.clock;
