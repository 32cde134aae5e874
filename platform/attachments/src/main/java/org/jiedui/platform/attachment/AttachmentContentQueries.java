package org.jiedui.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.commons.io.input.ProxyInputStream;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.content.Contents;
import org.jiedui.platform.content.Unavailable;
import org.jiedui.platform.http.ETags;

/** Hands contents out, whole or in part. */
@ApplicationScoped
public class AttachmentContentQueries {

    /** Should a browser show it after all, then without scripts, forms and everything else. */
    private static final String HARMLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final AttachmentQueries queries;
    private final Contents contents;
    private final Transfers transfers;

    AttachmentContentQueries(AttachmentQueries queries, Contents contents, Transfers transfers) {
        this.queries = queries;
        this.contents = contents;
        this.transfers = transfers;
    }

    /** @param withBody whether more is wanted than the headers */
    <A extends Attachable> Response content(
            Attachables<A> things, String reference, String id, HttpHeaders request, boolean withBody) {
        Attachment attachment = queries.attachment(things, reference, id);
        String tag = "\"" + attachment.sha256() + "\"";
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer = ifNoneMatch != null && ETags.has(ifNoneMatch, tag)
                ? Response.notModified()
                : content(attachment, range(attachment, tag, request, withBody), withBody);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization")
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", HARMLESS)
                .build();
    }

    /** A range counts for GET only, and only as long as the content is the one that the client has a part of. */
    private static Optional<ByteRange> range(Attachment attachment, String tag, HttpHeaders request, boolean withBody) {
        String range = request.getHeaderString("Range");
        String ifRange = request.getHeaderString("If-Range");
        return range == null || !withBody || (ifRange != null && !ifRange.trim().equals(tag))
                ? Optional.empty()
                : ByteRange.of(range, attachment.size());
    }

    private Response.ResponseBuilder content(Attachment attachment, Optional<ByteRange> range, boolean withBody) {
        ByteRange shown = range.orElse(new ByteRange(0, attachment.size()));
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .header(HttpHeaders.CONTENT_TYPE, attachment.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, shown.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(attachment.name()));
        range.ifPresent(part -> answer.header("Content-Range", part.of(attachment.size())));
        return withBody ? answer.entity(open(attachment, shown)) : answer;
    }

    private InputStream open(Attachment attachment, ByteRange part) {
        Transfers.Transfer transfer = transfers.begin();
        try {
            return new Outgoing(contents.read(attachment.sha256(), part.from(), part.length()), transfer);
        } catch (IOException failed) {
            transfer.close();
            throw Unavailable.because(failed);
        } catch (SQLException failed) {
            transfer.close();
            throw new PersistenceException(failed);
        }
    }

    /** A content on its way out, which is over when it is closed. */
    private static final class Outgoing extends ProxyInputStream {

        private final Transfers.Transfer transfer;

        Outgoing(InputStream content, Transfers.Transfer transfer) {
            super(content);
            this.transfer = transfer;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                transfer.close();
            }
        }
    }
}
