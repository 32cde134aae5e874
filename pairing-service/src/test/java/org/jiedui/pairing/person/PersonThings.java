package org.jiedui.pairing.person;

import java.util.HashMap;
import java.util.Map;
import org.jiedui.pairing.Api;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/** The persons of the rights tables, of organizations of each city and of none. */
public final class PersonThings implements Things {

    /** Of somebody else in the same organization. */
    public static final String NEW = Persons.body("${organization}", "${other}");

    @Override
    public Map<String, String> make(String name) {
        return switch (name) {
            case "person of the city" -> made(Tokens.tjOffice(), "TJ-GOV");
            case "person of the organization" -> made(Tokens.tjOffice(), "TJ-DRC");
            case "person of the other city" -> made(Tokens.ccOffice(), "CC-DRC");
            case "person of no city" -> made(Tokens.tjOffice(), "CN-NDRC");
            case "removed" -> erased(made(Tokens.tjOffice(), "TJ-GOV"));
            default -> throw new AssertionError("There is no '" + name + "'");
        };
    }

    private static Map<String, String> made(Token office, String organization) {
        String name = Persons.freshName();
        String id = Persons.create(office, organization, name).statusCode(201).extract().path("id");
        return Map.of("id", id, "shows", name, "organization", organization, "other", Persons.freshName());
    }

    private static Map<String, String> erased(Map<String, String> person) {
        Api.delete(Tokens.tjOffice(), "/persons/" + person.get("id"), 1).statusCode(204);
        Map<String, String> erased = new HashMap<>(person);
        erased.put("version", "2");
        return erased;
    }
}
