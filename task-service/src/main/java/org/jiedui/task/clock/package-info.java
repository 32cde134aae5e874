/** The clock of a task: whose time has gone by, stretch by stretch. */
package org.jiedui.task.clock;
