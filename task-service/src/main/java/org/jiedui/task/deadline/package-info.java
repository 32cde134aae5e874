/** The days that tasks are bound to, as a calendar that calendar applications subscribe to. */
package org.jiedui.task.deadline;
