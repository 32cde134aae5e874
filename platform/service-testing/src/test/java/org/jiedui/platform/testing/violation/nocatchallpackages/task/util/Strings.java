package org.jiedui.platform.testing.violation.nocatchallpackages.task.util;

public class Strings {}
