package org.jiedui.platform.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jiedui.platform.http.RequestBytes;
import org.jiedui.platform.sheet.SheetFormat;

/** Hands a resource its {@link SheetUpload}. */
@Provider
@Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
class SheetUploadReader implements MessageBodyReader<SheetUpload> {

    private final RequestBytes request;

    SheetUploadReader(RequestBytes request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SheetUpload.class;
    }

    @Override
    public SheetUpload readFrom(
            Class<SheetUpload> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        SheetFormat format = SheetFormat.of(mediaType.getType() + "/" + mediaType.getSubtype()).orElseThrow();
        return new SheetUpload(in, format, request);
    }
}
