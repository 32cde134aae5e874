package org.jiedui.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class PagesTest {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    @Test
    void each_page_loads_only_what_is_served_here_and_has_no_script_in_itself() {
        for (String page : new String[] {"/", "/docs"}) {
            String html = given().accept("text/html")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .extract()
                    .asString();
            assertThat(html).doesNotContain("http://", "https://", "onclick", "style=");
            assertThat(html.replaceAll("<script src=\"[^\"]+\"[^>]*></script>", "")).doesNotContain("<script");
            Matcher loaded = LOADED.matcher(html);
            while (loaded.find()) {
                given().get(loaded.group(1)).then().statusCode(200);
            }
        }
    }

    @Test
    void the_library_of_the_documentation_is_kept_by_browsers() {
        String tag = given().get("/docs/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/docs/swagger-ui-bundle.js").then().statusCode(304).body(equalTo(""));
    }
}
