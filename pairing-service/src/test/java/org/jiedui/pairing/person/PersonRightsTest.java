package org.jiedui.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what with the persons of an organization of either city, and of one of none. */
@QuarkusTest
@WithEngines(database = "pairing")
class PersonRightsTest {

    private static final List<String> ORGANIZATIONS = List.of("TJ-DRC", "TJ-GOV", "CC-DRC", "CN-NDRC");

    /** Whose persons each caller keeps; {@code null} for who sees nobody. */
    private static final Map<Token, List<String>> KEPT = new LinkedHashMap<>();

    static {
        KEPT.put(Tokens.tjOffice(), List.of("TJ-DRC", "TJ-GOV", "CN-NDRC"));
        KEPT.put(Tokens.ccOffice(), List.of("CC-DRC", "CN-NDRC"));
        KEPT.put(Token.of("lost-office").roles("office"), List.of());
        KEPT.put(Tokens.tjDrc(), List.of("TJ-DRC"));
        KEPT.put(Token.of("two").roles("reporter").organizations("TJ-DRC", "CC-DRC"), List.of("TJ-DRC", "CC-DRC"));
        KEPT.put(Tokens.tjHeping(), List.of());
        KEPT.put(Tokens.parkAdmin(), List.of());
        KEPT.put(Token.of("evaluator").roles("evaluator").organizations("TJ-DRC"), List.of());
        KEPT.put(Tokens.superior(), List.of());
        KEPT.put(Token.of("both").roles("viewer", "superior"), List.of());
        KEPT.put(Tokens.partner(), null);
        KEPT.put(Tokens.viewer(), null);
        KEPT.put(Token.of("viewer-of").roles("viewer").city("120000").organizations("TJ-DRC"), null);
        KEPT.put(Tokens.operator(), null);
        KEPT.put(Token.of("nobody"), null);
    }

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void those_who_keep_an_organizations_persons_may_do_everything_and_the_others_read_masks_or_nothing() {
        KEPT.forEach((token, kept) -> ORGANIZATIONS.forEach(organization -> {
            boolean keeps = kept != null && kept.contains(organization);
            int reads = kept == null ? 403 : 200;
            int writes = keeps ? 200 : 403;
            String id = Persons.create(keeper(organization), organization, Persons.freshName())
                    .statusCode(201)
                    .extract()
                    .path("id");
            String what = token.bearer() + " and the persons of " + organization;
            assertThat(status(token, "/persons")).as(what).isEqualTo(reads);
            assertThat(status(token, "/persons/" + id)).as(what).isEqualTo(reads);
            assertThat(status(token, "/persons/" + id + "/disclosures")).as(what).isEqualTo(writes);
            if (kept != null) {
                assertThat(Api.get(token, "/persons/" + id).extract().<Boolean>path("masked"))
                        .as(what)
                        .isEqualTo(keeps ? null : true);
            }
            assertThat(Persons.create(token, organization, Persons.freshName()).extract().statusCode())
                    .as(what)
                    .isEqualTo(keeps ? 201 : 403);
            assertThat(Api.patch(token, "/persons/" + id, 1, "{\"phone\": null}").extract().statusCode())
                    .as(what)
                    .isEqualTo(writes);
            assertThat(Persons.erase(token, id, keeps ? 2 : 1)).as(what).isEqualTo(keeps ? 204 : 403);
        }));
    }

    private static int status(Token token, String path) {
        return Api.get(token, path).extract().statusCode();
    }

    private static Token keeper(String organization) {
        return organization.startsWith("CC") ? Tokens.ccOffice() : Tokens.tjOffice();
    }
}
