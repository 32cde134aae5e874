package org.jiedui.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.Pairings;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pairings add to attachments, beyond the tables of rights. The rest is tested in the platform. */
@QuarkusTest
@WithEngines(database = "pairing")
class PairingAttachmentApiTest {

    private static final byte[] FILE = "结对协议".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void a_pairing_tells_its_files_and_what_happens_to_them() {
        // Given
        Pairings.Made pairing = Pairings.create();
        String file = attached(pairing);
        Api.get(Tokens.viewer(), pairing.path()).body("attachments.id", contains(file));

        // When
        Api.delete(Tokens.ccOffice(), files(pairing) + "/" + file, 1).statusCode(204);

        // Then
        List<TopicRecord> told = Topic.named("jiedui.pairing.public").awaitEvents(UUID.fromString(pairing.id()), 3);
        assertThat(told)
                .extracting(event -> event.attribute("type"))
                .containsExactly(
                        "org.jiedui.pairing.pairing.created.v1",
                        "org.jiedui.pairing.pairing.attachment-added.v1",
                        "org.jiedui.pairing.pairing.attachment-removed.v1");
        told.forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        assertThat(told.get(1).state().at("/attachments/0/name").asText()).isEqualTo("agreement.txt");
    }

    private static String files(Pairings.Made pairing) {
        return pairing.path() + "/attachments";
    }

    private static Response attach(Token caller, Pairings.Made pairing) {
        return Api.as(caller)
                .multiPart("file", "agreement.txt", FILE, "text/plain")
                .post("/api/v1" + files(pairing));
    }

    private static String attached(Pairings.Made pairing) {
        return attach(Tokens.tjOffice(), pairing).then().statusCode(201).extract().path("id");
    }
}
