package org.jiedui.platform.bare;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

record SamplePart(@NotBlank String name, @Positive Integer pieces) {}
