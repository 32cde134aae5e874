package org.jiedui.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignerTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Signer signer = new Signer("dGhpcyBzaWduaW5nIGtleSBpcyBmb3IgdGVzdHMgb25seSE=");

    @Test
    void what_was_signed_opens_to_what_it_was() {
        for (String content : new String[] {"", "a", "{\"名\": \"😀\"}", "x".repeat(5_000)}) {
            assertThat(signer.open("cursor", signer.sign("cursor", content))).hasValue(content);
        }
    }

    @Test
    void a_token_goes_into_an_address_as_it_is() {
        assertThat(signer.sign("cursor", "???>>>\u00ff")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_token_is_good_for_its_own_purpose_only() {
        assertThat(signer.open("position", signer.sign("cursor", "a"))).isEmpty();
        assertThat(signer.open("c", signer.sign("cu", "rsor"))).isEmpty();
    }

    @Test
    void another_key_does_not_open_it() {
        Signer other = new Signer("YW5vdGhlciBzaWduaW5nIGtleSBmb3IgdGVzdHMgb25seSE=");
        assertThat(other.open("cursor", signer.sign("cursor", "a"))).isEmpty();
    }

    @Test
    void a_token_changed_in_any_one_character_opens_to_nothing() {
        // Given contents of every length modulo three, so that the last character has spare bits
        for (String content : new String[] {"abc", "abcd", "abcde"}) {
            String token = signer.sign("cursor", content);
            for (int at = 0; at < token.length(); at++) {
                for (char c : ALPHABET.toCharArray()) {
                    if (c != token.charAt(at)) {
                        // When
                        String changed = token.substring(0, at) + c + token.substring(at + 1);
                        // Then
                        assertThat(signer.open("cursor", changed)).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void what_is_no_token_opens_to_nothing() {
        String token = signer.sign("cursor", "a");
        for (String text : new String[] {"", "=", "a", "%%%", "名", token + "=", token + "A", token.substring(1)}) {
            assertThat(signer.open("cursor", text)).isEmpty();
        }
    }

    @Test
    void a_key_that_is_short_or_no_base64_is_refused_by_name() {
        assertThatThrownBy(() -> new Signer("c2hvcnQ="))
                .hasMessageContaining("jiedui.signing-key")
                .hasMessageContaining("32");
        assertThatThrownBy(() -> new Signer("not base64!"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jiedui.signing-key");
    }
}
