/** The gateway's settings. */
package org.jiedui.gateway.config;
