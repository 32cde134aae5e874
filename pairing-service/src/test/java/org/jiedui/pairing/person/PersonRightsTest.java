package org.jiedui.pairing.person;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers of several roles and organizations; those of one role are in the tables of {@code contracts/rights.md}. */
@QuarkusTest
@WithEngines(database = "pairing")
class PersonRightsTest {

    private final String name = Persons.freshName();
    private String own;
    private String others;

    @BeforeEach
    void one_of_each_city() {
        Sample.load();
        own = "/persons/" + Persons.ofDrc(name);
        others = "/persons/"
                + Persons.create(Tokens.ccOffice(), "CC-DRC", name)
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @Test
    void a_reporter_of_several_organizations_keeps_the_persons_of_each() {
        Token both = Token.of("both").roles("reporter").organizations("TJ-DRC", "CC-DRC");

        Api.get(both, own).body("name", equalTo(name), "masked", nullValue());
        Api.get(both, others).body("name", equalTo(name), "masked", nullValue());
        Api.get(both, "/persons?count=true&name=" + name).body("total", equalTo(2));
    }

    @Test
    void a_caller_of_several_roles_sees_what_any_of_them_sees() {
        Api.get(Token.of("a").roles("viewer", "superior"), own).statusCode(200).body("masked", equalTo(true));
        Token office = Token.of("b").roles("office", "reporter").city("220100").organizations("TJ-DRC");
        Api.get(office, own).body("name", equalTo(name));
        Api.get(office, others).body("name", equalTo(name));
        Api.get(office, "/persons?count=true&name=" + name).body("total", equalTo(2));
    }

    @Test
    void an_organization_or_a_city_without_its_role_gives_no_right() {
        Api.get(Token.of("c").roles("viewer").city("120000").organizations("TJ-DRC"), own).statusCode(403);
        Api.get(Token.of("d").roles("evaluator").organizations("TJ-DRC"), own).body("masked", equalTo(true));
        Api.get(Token.of("e").roles("park").city("120000"), own).body("masked", equalTo(true));
        Api.get(Token.of("f").roles("office"), own).body("masked", equalTo(true));
    }
}
