package org.jiedui.local.whole;

import java.io.IOException;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.testing.fuzz.TokenAttacks;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody gets in with a token that is none, through the gateway or past it. */
@ExtendWith(WithWholeSystem.class)
class ForgedTokensIT {
    private final WholeSystem system;

    ForgedTokensIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"POSTGRESQL", "KAFKA"})
    void no_forged_or_misplaced_token_is_taken_and_nobody_is_asked_about_one(Part part) throws IOException {
        int port = system.settings().port(part);
        new TokenAttacks(port, "/api/v1/labels").attack(system.issuer(), system.token(DemoUser.VIEWER));
    }
}
