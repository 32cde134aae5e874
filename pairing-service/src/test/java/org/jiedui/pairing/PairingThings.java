package org.jiedui.pairing;

import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;

/** The pairings of the rights tables, each between a region of the one city and one of the other. */
final class PairingThings implements Things {

    @Override
    public Map<String, String> make(String name) {
        return switch (name) {
            case "pairing" -> made();
            case "removed" -> removed(made());
            case "new between both cities" -> Map.of(
                    "left", Pairings.freshRegion(Tokens.ccOffice(), Tokens.CHANGCHUN),
                    "right", Pairings.freshRegion(Tokens.tjOffice(), Tokens.TIANJIN));
            default -> throw new AssertionError("There is no pairing '" + name + "'");
        };
    }

    private static Map<String, String> made() {
        Pairings.Made made = Pairings.create();
        String at = Api.get(Tokens.tjOffice(), made.path()).statusCode(200).extract().path("updatedAt");
        return Map.of("id", made.id(), "code", made.code(), "made", at);
    }

    private static Map<String, String> removed(Map<String, String> pairing) {
        Api.delete(Tokens.tjOffice(), "/pairings/" + pairing.get("id"), 1).statusCode(204);
        return pairing;
    }
}
