package org.jiedui.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private DataFolder data;
    private Tokens tokens;

    @BeforeEach
    void prepare() throws IOException {
        data = new DataFolder(folder);
        tokens = new Tokens(SigningKey.of(data), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void an_office_acts_for_its_city_for_twelve_hours() throws IOException {
        // Given
        DemoUser office = DemoUser.named("cc-office");
        // When
        JsonNode claims = part(tokens.forUser(office), 1);
        // Then
        assertThat(claims.path("iss").textValue()).isEqualTo("https://jiedui.local");
        assertThat(claims.path("aud").textValue()).isEqualTo("jiedui");
        assertThat(claims.path("sub").textValue()).isEqualTo("cc-office");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"office\"]");
        assertThat(claims.path("city").textValue()).isEqualTo("220100");
        assertThat(claims.path("iat").longValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").longValue()).isEqualTo(NOW.getEpochSecond() + 12 * 3600);
    }

    @Test
    void a_reporter_acts_for_its_organizations_or_regions() throws IOException {
        // Given
        DemoUser department = DemoUser.named("tj-drc");
        DemoUser district = DemoUser.named("cc-chaoyang");
        // When
        JsonNode ofDepartment = part(tokens.forUser(department), 1);
        JsonNode ofDistrict = part(tokens.forUser(district), 1);
        // Then
        assertThat(ofDepartment.path("organizations").toString()).isEqualTo("[\"TJ-DRC\"]");
        assertThat(ofDepartment.path("regions").toString()).isEqualTo("[]");
        assertThat(ofDistrict.path("regions").toString()).isEqualTo("[\"220104\"]");
        assertThat(ofDistrict.path("city").textValue()).isEqualTo("220100");
    }

    @Test
    void who_is_of_no_city_gets_no_such_claim() throws IOException {
        // Given
        DemoUser superior = DemoUser.named("superior");
        // When
        JsonNode claims = part(tokens.forUser(superior), 1);
        // Then
        assertThat(claims.has("city")).isFalse();
    }

    @Test
    void the_published_key_verifies_the_signature() throws IOException, GeneralSecurityException {
        // Given
        JsonNode key =
                json.readTree(SigningKey.jwks(data).toFile()).path("keys").path(0);
        RSAPublicKeySpec spec = new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")));
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        // When
        String token = tokens.forUser(DemoUser.VIEWER);
        // Then
        verifier.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(token.split("\\.")[2])))
                .isTrue();
        assertThat(part(token, 0).path("kid").textValue())
                .isEqualTo("jiedui-local")
                .isEqualTo(key.path("kid").textValue());
    }

    @Test
    void the_key_is_kept_and_only_its_owner_may_read_the_private_half() throws IOException {
        // Given
        String before = Files.readString(SigningKey.jwks(data));
        // When
        SigningKey.of(data);
        // Then
        assertThat(Files.readString(SigningKey.jwks(data))).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.keys().resolve("private.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void an_unknown_user_is_told_the_known_ones() {
        // Given
        String name = "mayor";
        // When
        assertThatThrownBy(() -> DemoUser.named(name))
                // Then
                .isInstanceOf(Sentence.class)
                .hasMessage("There is no demo user 'mayor'. There are: tj-office, cc-office, tj-drc, cc-chaoyang,"
                        + " tj-heping, park-admin, evaluator, third-party, superior, partner, viewer, operator.");
    }

    private JsonNode part(String token, int index) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }

    private static BigInteger number(JsonNode value) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(value.textValue()));
    }
}
