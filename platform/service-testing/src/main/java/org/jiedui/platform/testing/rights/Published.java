package org.jiedui.platform.testing.rights;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;

/** Other things once their changes have been published: {@code before} is the position behind which these stand. */
public final class Published implements Things {

    private final Things things;
    private long position;

    public Published(Things things) {
        this.things = things;
    }

    @Override
    public Map<String, String> make(String name) {
        for (Response page = next(); !items(page).isEmpty(); page = next()) {
            position = items(page).getLast().longValue();
        }
        Map<String, String> made = new HashMap<>(things.make(name));
        made.put("before", Long.toString(position));
        await().atMost(Duration.ofSeconds(60)).until(() -> next().asString().contains(made.get("id")));
        return made;
    }

    private static List<Number> items(Response page) {
        return page.path("items.position");
    }

    private Response next() {
        return RestAssured.given()
                .header("Authorization", Tokens.superior().bearer())
                .get("/api/v1/changes?limit=500&after=" + position);
    }
}
