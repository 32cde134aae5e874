package org.jiedui.pairing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** The directory and pairings that a local installation begins with, loaded as it loads them: by each city's office. */
public final class Sample {

    private static final Path SAMPLE = Path.of("..", "deploy", "local", "src", "main", "resources", "sample");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean loaded;

    private Sample() {}

    /** Loads all of it, once for all tests. */
    public static synchronized void load() {
        if (!loaded) {
            bodies("directory/regions.json").forEach(body -> create("/regions", officeOf(body.path("city")), body));
            bodies("directory/organizations.json")
                    .forEach(body -> create("/organizations", officeOf(body.path("region")), body));
            bodies("pairings.json").forEach(body -> create("/pairings", Tokens.ccOffice(), body));
            loaded = true;
        }
    }

    public static JsonNode bodies(String file) {
        try {
            return JSON.readTree(SAMPLE.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(String path, Token office, JsonNode body) {
        Api.post(office, path, body.toString()).statusCode(201);
    }

    private static Token officeOf(JsonNode region) {
        return region.asText().startsWith("22") ? Tokens.ccOffice() : Tokens.tjOffice();
    }
}
