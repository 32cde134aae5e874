package org.jiedui.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory and the pairings out of sheets. */
@QuarkusTest
@WithEngines(database = "pairing")
class ImportsTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @ParameterizedTest
    @CsvSource({
        "/regions?city=120000&kind=DISTRICT, text/csv",
        "/regions?city=120000&kind=DISTRICT, " + XLSX,
        "/organizations?code=TJ-DRC, text/csv",
        "/organizations?code=TJ-DRC, " + XLSX,
        "/pairings?code=P-01, text/csv",
        "/pairings?code=P-01, " + XLSX,
    })
    void what_was_exported_comes_in_again_and_changes_nothing(String list, String format) {
        // Given
        Response exported = Api.as(Tokens.tjOffice()).accept(format).get("/api/v1" + list);
        int rows = Api.as(Tokens.tjOffice()).get("/api/v1" + list + "&count=true").path("total");

        // When
        Response answer = send(Tokens.tjOffice(), list.replaceFirst("\\?.*", ""), format, exported.asByteArray());

        // Then
        answer.then().statusCode(200).body("unchanged", equalTo(rows), "changed", equalTo(0), "created", equalTo(0));
        assertThat(rows).isPositive();
    }

    @Test
    void a_region_comes_in_with_its_place_and_one_below_it_in_the_same_sheet() {
        // Given
        String upper = Api.freshCode("R");
        String lower = Api.freshCode("R");
        String sheet = "code,name,kind,parentCode,location,aliases\r\n" + upper + ",某区,DISTRICT,120000,\"type: Point; coordinates: 117.2, 39.08\",甲\r\n"
                + lower + ",某园区,功能区," + upper + ",,\r\n";

        // When
        Response answer = send(Tokens.tjOffice(), "/regions", CSV, sheet.getBytes(StandardCharsets.UTF_8));

        // Then
        answer.then().statusCode(200).body("created", equalTo(2));
        Api.get(Tokens.viewer(), "/regions/" + upper)
                .body("location.coordinates", contains(117.2f, 39.08f), "aliases", contains("甲"));
        Api.get(Tokens.viewer(), "/regions/" + lower).body("city", equalTo("120000"), "kind", equalTo("ZONE"));
    }

    @Test
    void a_pairing_names_its_regions_by_their_codes_a_line_each() {
        // Given
        String left = Pairings.freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN);
        String right = Pairings.freshRegion(Tokens.tjOffice(), Tokens.TIANJIN);
        String sheet = "left,right,parentCode,focusAreas\r\n" + left + " 某区," + right + ",,\"装备制造\n农业\"\r\n";

        // When
        Response answer = send(Tokens.tjOffice(), "/pairings", CSV, sheet.getBytes(StandardCharsets.UTF_8));

        // Then
        answer.then().statusCode(200).body("created", equalTo(1));
        Api.get(Tokens.viewer(), "/pairings/" + answer.path("items[0].id"))
                .body("left.code", contains(left), "right.code", contains(right))
                .body("focusAreas", contains("装备制造", "农业"));
    }

    @Test
    void a_row_of_the_other_city_stops_the_whole_sheet() {
        // Given
        String own = Api.freshCode("R");
        String sheet = "code,name,kind,parentCode\r\n" + own + ",某区,DISTRICT,120000\r\n" + Api.freshCode("R")
                + ",某区,DISTRICT,220100\r\n";

        // When
        Response answer = send(Tokens.tjOffice(), "/regions", CSV, sheet.getBytes(StandardCharsets.UTF_8));

        // Then
        answer.then().statusCode(403).body("errors.row", contains(3), "errors.code", contains("forbidden"));
        Api.get(Tokens.viewer(), "/regions/" + own).statusCode(404);
    }

    private static Response send(Token token, String collection, String format, byte[] sheet) {
        return Api.as(token).header("Content-Type", format).body(sheet).post("/api/v1" + collection + "/import");
    }
}
