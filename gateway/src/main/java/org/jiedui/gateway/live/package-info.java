/** Changes as they happen: one stream of server-sent events per client. */
package org.jiedui.gateway.live;
