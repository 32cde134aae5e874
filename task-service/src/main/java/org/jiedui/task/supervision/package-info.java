/** Supervision (督办): rules, the lights that tasks are judged to show by them, and what is raised where one stays red. */
package org.jiedui.task.supervision;
