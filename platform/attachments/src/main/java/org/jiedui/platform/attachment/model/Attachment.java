package org.jiedui.platform.attachment.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a thing. It never changes: another file is another attachment.
 *
 * @param name as it was when it was uploaded, in Unicode's form NFC
 * @param mediaType what its content has been found to be
 * @param size in bytes
 * @param sha256 of its content, in lower-case hexadecimal; by it the content is found
 * @param description what the one who added it says of it, or {@code null}
 * @param createdBy the token's {@code sub}
 */
public record Attachment(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        String description,
        Instant createdAt,
        String createdBy) {}
