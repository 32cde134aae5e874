/** Tasks (重点任务): what is to be done, by whom, by when, and how far it has got. */
package org.jiedui.task.task;
