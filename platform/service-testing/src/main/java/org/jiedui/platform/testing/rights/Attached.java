package org.jiedui.platform.testing.rights;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/**
 * Things of other tables, each with an attachment that the office has added which keeps it: that of the other city where the
 * thing's name says so.
 */
public final class Attached implements Things {

    private final Things things;
    private final String path;

    /** @param path where the things lie, such as {@code /api/v1/tasks} */
    public Attached(Things things, String path) {
        this.things = things;
        this.path = path;
    }

    @Override
    public Map<String, String> make(String name) {
        Map<String, String> thing = new HashMap<>(things.make(name));
        thing.remove("version"); // an attachment's is always the first
        if (!name.equals(RightsRow.REMOVED)) {
            Token office = name.endsWith("of the other city") ? Tokens.ccOffice() : Tokens.tjOffice();
            thing.put("attachment", attach(office, thing.get("id")));
        }
        return thing;
    }

    private String attach(Token office, String thing) {
        return RestAssured.given()
                .header("Authorization", office.bearer())
                .multiPart("file", "a.txt", "文".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(path + "/" + thing + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
