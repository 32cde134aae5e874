package org.jiedui.platform.attachment;

import java.util.UUID;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.listing.Sql;

/** What lists of attachments can be filtered and sorted by. Each kind of thing has a bean that extends it. */
public abstract class AttachmentListing extends Listing<ListedAttachment> {

    private static final String ROWS =
            """
            (SELECT thing.id AS thing,
                    CAST(a ->> 'id' AS uuid) AS id,
                    CAST(a ->> 'createdAt' AS timestamptz) AS created_at,
                    CAST(a ->> 'createdAt' AS timestamptz) AS updated_at,
                    a ->> 'name' AS name,
                    a ->> 'mediaType' AS media_type,
                    CAST(a ->> 'size' AS bigint) AS size,
                    a ->> 'sha256' AS sha256,
                    a ->> 'description' AS description,
                    a ->> 'createdBy' AS created_by
               FROM %s thing CROSS JOIN jsonb_array_elements(thing.attachments) a)
            """;

    /**
     * @param table of the things
     * @param things what they are called together in operations, such as {@code Tasks}; see {@link AttachmentsDocument}
     */
    protected AttachmentListing(String table, String things) {
        super(ListedAttachment.class, AttachmentView.class, ROWS.formatted(table), "listAttachmentsOf" + things);
        text("name", "t.name");
        text("mediaType", "t.media_type");
        integer("size", "t.size");
        text("sha256", "t.sha256");
        text("createdBy", "t.created_by");
        search("t.name", "t.description");
        sort("name", "t.name", "text");
        sort("size", "t.size", "bigint");
        defaultSort("createdAt");
    }

    static Sql of(UUID thing) {
        return Sql.of("t.thing = ?", thing);
    }
}
