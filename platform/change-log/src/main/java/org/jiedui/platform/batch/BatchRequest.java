package org.jiedui.platform.batch;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.body.BodyPart;

/** @param items what to do, in this order; at most 1,000, as any list of a body may have */
@Schema(name = "BatchRequest")
public record BatchRequest(
        @NotEmpty @Schema(type = SchemaType.ARRAY, implementation = BatchItem.class)
        List<BodyPart> items) {}
