package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "bare")
class DigestTest {

    @Test
    void the_digest_is_what_anybody_makes_of_all_that_can_be_read() throws Exception {
        // Given
        String changed = create("");
        patch(asOffice().header("If-Match", "\"1\""), changed, "{\"title\": \"b\"}");
        create(Tokens.superior(), "\"secret\": true");
        String removed = create("");
        asOffice().header("If-Match", "\"1\"").delete(PATH + "/" + removed);

        // When
        JsonPath digest = as(Tokens.operator()).get("/api/v1/digest").then().statusCode(200).extract().jsonPath();

        // Then
        Map<String, String> lines = lines();
        assertThat(digest.getLong("kinds.note.count")).isEqualTo(lines.size());
        assertThat(digest.getString("kinds.note.hash")).isEqualTo(sha256(String.join("", lines.values())));
        assertThat(lines).containsKey(changed).doesNotContainKey(removed);
    }

    @Test
    void only_an_operator_gets_it() {
        isProblem(as(Tokens.superior()).get("/api/v1/digest"), 403, "forbidden");
    }

    private static Map<String, String> lines() throws Exception {
        Map<String, String> lines = new TreeMap<>();
        String next = PATH + "?limit=500&sort=code";
        while (next != null) {
            var page = as(Tokens.superior()).urlEncodingEnabled(false).get(next);
            for (String id : page.jsonPath().<String>getList("items.id")) {
                var one = as(Tokens.superior()).get(PATH + "/" + id);
                lines.put(id, id + " " + one.path("version") + " " + sha256(one.asString()) + "\n");
            }
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return lines;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
