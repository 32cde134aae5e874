/** Files as they come in: taken from the request without ever being held in memory, and looked at before they are kept. */
package org.jiedui.platform.upload;
