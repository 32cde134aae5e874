/** The joined view: every subject of every service as it stands, in memory, with what is counted over them. */
package org.jiedui.gateway.view;
