package org.jiedui.platform.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;

/** A sheet while it is written, row by row; the header stands in it already. What is written is not kept in memory. */
public interface Sheet extends Closeable {

    /** @param thing an object in JSON, from which each column takes its field */
    void row(JsonNode thing) throws IOException;
}
