package org.jiedui.platform.representation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/** Some fields of a view. Each is written, or left out for having no value, as it would be in the whole. */
@JsonSerialize(using = Sparse.Serializer.class)
record Sparse(Object view, Set<String> fields) {

    static final class Serializer extends JsonSerializer<Sparse> {

        @Override
        public void serialize(Sparse sparse, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            Iterator<PropertyWriter> properties =
                    provider.findValueSerializer(sparse.view().getClass()).properties();
            while (properties.hasNext()) {
                PropertyWriter property = properties.next();
                if (sparse.fields().contains(property.getName())) {
                    serialize(sparse.view(), property, json, provider);
                }
            }
            json.writeEndObject();
        }

        private static void serialize(
                Object view, PropertyWriter property, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            try {
                property.serializeAsField(view, json, provider);
            } catch (IOException | RuntimeException thrown) {
                throw thrown;
            } catch (Exception thrown) {
                throw new IOException(thrown);
            }
        }
    }
}
