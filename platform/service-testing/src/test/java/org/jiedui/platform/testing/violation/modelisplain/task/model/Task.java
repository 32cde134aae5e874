package org.jiedui.platform.testing.violation.modelisplain.task.model;

import com.fasterxml.jackson.annotation.JsonProperty;

public class Task {
    @JsonProperty
    String title;
}
