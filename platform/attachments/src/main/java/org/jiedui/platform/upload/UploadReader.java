package org.jiedui.platform.upload;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands a resource its {@link Upload}. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
class UploadReader implements MessageBodyReader<Upload> {

    private final UploadReceiver receiver;

    UploadReader(UploadReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        return new Upload(in, headers.getFirst("Content-Type"), receiver);
    }
}
