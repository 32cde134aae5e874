package org.jiedui.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Keeps the bytes of every body that a resource reads, but of uploads: those are never held as a whole. */
@Provider
class RequestBytesInterceptor implements ReaderInterceptor {

    private final RequestBytes bytes;

    RequestBytesInterceptor(RequestBytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (UploadTypes.include(context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            return context.proceed();
        }
        byte[] read = context.getInputStream().readAllBytes();
        bytes.keep(read);
        context.setInputStream(new ByteArrayInputStream(read));
        return context.proceed();
    }
}
