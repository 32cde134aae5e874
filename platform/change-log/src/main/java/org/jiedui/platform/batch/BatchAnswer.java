package org.jiedui.platform.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param items what has become of each item, in the order in which they were sent */
@Schema(name = "BatchAnswer")
public record BatchAnswer(List<BatchOutcome> items) {}
