/** What the jar of a service does: run the service, or carry out an operator's command. */
package org.jiedui.platform.command;
