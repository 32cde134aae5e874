package org.jiedui.platform.testing.violation.resourcesshownomodel.task.model;

public record Task(String title) {}
