package org.jiedui.platform.bare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A sample as clients see it. */
record SampleView(UUID id, int version, String nothing, @JsonUnwrapped SampleDetails details) {}
