package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Hands a resource its {@link Body} or {@link MergePatch}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
class BodyReader implements MessageBodyReader<Object> {

    private final JsonText text;
    private final ObjectMapper json;
    private final RecordReader reader;
    private final Constraints constraints;

    BodyReader(JsonText text, ObjectMapper json, RecordReader reader, Constraints constraints) {
        this.text = text;
        this.json = json;
        this.reader = reader;
        this.constraints = constraints;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class || type == MergePatch.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] read = in.readAllBytes();
        if (generic == MergePatch.class) {
            return new MergePatch(text.read(read), "", json, reader, constraints);
        }
        Class<?> record = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
        return new Body<>(text.read(read), "", record, reader, constraints);
    }
}
