package org.jiedui.platform.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jiedui.platform.content.IncomingFile;
import org.jiedui.platform.content.IncomingFolder;
import org.jiedui.platform.content.Unavailable;
import org.jiedui.platform.http.RequestBytes;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Takes uploads in. */
@Singleton
class UploadReceiver {

    /** More are of no use to anybody; one who sends them is not heard to the end. */
    private static final int MOST_PARTS = 20;

    private final IncomingFolder incoming;
    private final FileLook look;
    private final RequestBytes request;

    UploadReceiver(IncomingFolder incoming, FileLook look, RequestBytes request) {
        this.incoming = incoming;
        this.look = look;
        this.request = request;
    }

    ReceivedFile receive(MultipartForm form) {
        IncomingFile file = create();
        try {
            Reception reception = new Reception(file.path());
            int parts = 0;
            for (Optional<MultipartForm.Part> part = form.next(); part.isPresent(); part = form.next()) {
                if (++parts > MOST_PARTS) {
                    throw Problem.of(
                            PlatformProblem.TOO_LARGE,
                            Text.of("最多 " + MOST_PARTS + " 个部分。", "At most " + MOST_PARTS + " parts."));
                }
                reception.take(part.get());
            }
            reception.judge(look);
            request.keep(reception.fingerprint());
            return new ReceivedFile(file, reception);
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    private IncomingFile create() {
        try {
            return incoming.create();
        } catch (IOException failed) {
            throw Unavailable.because(failed);
        }
    }
}
