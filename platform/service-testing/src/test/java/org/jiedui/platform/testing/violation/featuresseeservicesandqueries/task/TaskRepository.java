package org.jiedui.platform.testing.violation.featuresseeservicesandqueries.task;

public class TaskRepository {}
