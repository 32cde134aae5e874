/** Reminders of what is due soon or overdue, made every morning of what a service says is open. */
package org.jiedui.platform.reminder;
