package org.jiedui.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.content.Contents;
import org.jiedui.platform.content.Unavailable;
import org.jiedui.platform.upload.ReceivedFile;
import org.jiedui.platform.upload.Upload;
import org.jiedui.platform.write.Answer;

/**
 * Takes an upload all the way. The content is taken in and stored before the transaction that makes an attachment of it, so
 * that nothing is locked while a client or the store is slow; what then does not become an attachment goes again later.
 */
@ApplicationScoped
public class AttachmentUploadService {

    private final AttachmentQueries queries;
    private final AttachmentService service;
    private final Contents contents;
    private final Transfers transfers;

    AttachmentUploadService(
            AttachmentQueries queries, AttachmentService service, Contents contents, Transfers transfers) {
        this.queries = queries;
        this.service = service;
        this.contents = contents;
        this.transfers = transfers;
    }

    <A extends Attachable> Answer add(Attachables<A> things, String reference, Upload upload) {
        queries.requireMayAdd(things, reference);
        try (Transfers.Transfer running = transfers.begin();
                ReceivedFile file = upload.receive()) {
            if (!file.hasFaults()) {
                store(file);
            }
            return service.add(things, reference, file);
        }
    }

    private void store(ReceivedFile file) {
        ReceivedFile.Description described = file.description();
        try {
            contents.put(described.sha256(), described.size(), file.path());
        } catch (IOException failed) {
            throw Unavailable.because(failed);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
