/** What every answer and every connection has in common. */
package org.jiedui.platform.http;
