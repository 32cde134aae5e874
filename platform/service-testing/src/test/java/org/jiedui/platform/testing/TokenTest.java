package org.jiedui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aTokenSaysWhoseItIsAndWhatTheyMayTouch() throws Exception {
        // When
        JwtClaims claims = verified(Tokens.tjDrc());

        // Then
        assertThat(claims.getSubject()).isEqualTo("tj-drc");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("reporter"));
        assertThat(claims.getStringClaimValue("city")).isEqualTo("120000");
        assertThat(claims.getStringListClaimValue("organizations")).isEqualTo(List.of("TJ-DRC"));
    }

    @Test
    void aForgedTokenHasTheSameClaimsAndIsRefused() {
        assertThatThrownBy(() -> verified(Tokens.tjOffice().forged()))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertThatThrownBy(() -> verified(Tokens.tjOffice().expired()))
                .isInstanceOfSatisfying(
                        InvalidJwtException.class,
                        refused -> assertThat(refused.hasExpired()).isTrue());
    }

    @Test
    void aTokenForAnotherSystemIsRefused() {
        assertThatThrownBy(() -> verified(Tokens.tjOffice().forAudience("somebody-else")))
                .hasMessageContaining("Audience");
    }

    @Test
    void aTokenOfAnotherProviderIsRefused() {
        assertThatThrownBy(() -> verified(Tokens.tjOffice().issuedBy("https://elsewhere")))
                .hasMessageContaining("Issuer");
    }

    /** As an application verifies it that has the settings of the test issuer and nothing else. */
    private static JwtClaims verified(Token token) throws Exception {
        String keys =
                Files.readString(Path.of(URI.create(TestIssuer.settings().get("mp.jwt.verify.publickey.location"))));
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedIssuer(TestIssuer.settings().get("mp.jwt.verify.issuer"))
                .setExpectedAudience(TestIssuer.settings().get("mp.jwt.verify.audiences"))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .build();
        return consumer.processToClaims(token.toString());
    }
}
