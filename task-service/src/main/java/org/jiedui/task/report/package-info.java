/** Progress reports (进展报告): what units tell of their tasks, period by period, and what the office makes of it. */
package org.jiedui.task.report;
