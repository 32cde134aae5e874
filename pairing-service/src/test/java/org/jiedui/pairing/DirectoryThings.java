package org.jiedui.pairing;

import java.util.Map;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/**
 * The regions, or organizations, of the rights tables: those of each city and of none.
 *
 * @param body of a new one, with the places of its code and of the region that it belongs to
 */
record DirectoryThings(String collection, String body) implements Things {

    @Override
    public Map<String, String> make(String name) {
        Token office = name.endsWith("the other city") ? Tokens.ccOffice() : Tokens.tjOffice();
        Map<String, String> place = Map.of("code", Api.freshCode("R"), "region", region(name));
        return name.startsWith("new ") ? place : made(place, office, name.equals("removed"));
    }

    private static String region(String name) {
        if (name.endsWith("no city")) {
            return "100000";
        }
        return name.endsWith("the other city") ? Tokens.CHANGCHUN : Tokens.TIANJIN;
    }

    private Map<String, String> made(Map<String, String> place, Token office, boolean removed) {
        String code = place.get("code");
        String filled = body.replace("${code}", code).replace("${region}", place.get("region"));
        var created = Api.post(office, collection, filled).statusCode(201).extract();
        String id = created.path("id");
        if (removed) {
            Api.delete(office, collection + "/" + id, 1).statusCode(204);
        }
        return Map.of("id", id, "code", code, "made", created.path("updatedAt"));
    }
}
