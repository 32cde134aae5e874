package org.jiedui.platform.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jiedui.platform.body.BodyPart;

/**
 * One of many things that are changed in the same way.
 *
 * @param id the thing's id or code
 * @param ifMatch the version that is changed, with or without the quotes of an ETag, or {@code *}
 */
public record ChangedThing(
        @NotBlank @Size(max = 100) String id, @Pattern(regexp = BatchItem.VERSION) String ifMatch) {

    BatchItem changedBy(BodyPart patch) {
        return new BatchItem(BatchOperation.CHANGE, id, ifMatch, patch);
    }
}
