package org.jiedui.platform.testing.obedient.task;

public record TaskView(String title) {}
