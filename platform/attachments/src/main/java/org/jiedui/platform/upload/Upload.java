package org.jiedui.platform.upload;

import java.io.InputStream;

/**
 * The body of a request that brings a file: {@code multipart/form-data} with one part {@code file} and perhaps a part {@code
 * description}. Nothing of it has been read when a resource gets it: whether it is wanted at all is judged first.
 */
public final class Upload {

    private final InputStream body;
    private final String contentType;
    private final UploadReceiver receiver;

    Upload(InputStream body, String contentType, UploadReceiver receiver) {
        this.body = body;
        this.contentType = contentType;
        this.receiver = receiver;
    }

    /**
     * Takes the body in, and looks at what came. What is wrong with the file itself stands in its {@link
     * ReceivedFile#faults()}, since preconditions are judged before.
     *
     * @return to be closed, whereupon nothing remains of it that has not been stored
     * @throws org.jiedui.platform.problem.Problem 400 for what is no form, 413 for too much, 503 if it cannot be kept
     */
    public ReceivedFile receive() {
        return receiver.receive(new MultipartForm(body, contentType));
    }
}
