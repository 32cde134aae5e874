package org.jiedui.task.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class DirectoryCopyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DirectoryQueries directory;

    @Inject
    DirectoryHandler handler;

    private final UUID id = UUID.randomUUID();
    private final String code = "ORG-" + id.toString().substring(0, 8).toUpperCase();

    @Test
    void what_is_told_is_known() {
        // When
        KnownDirectory.tell("organization", id, 1, named("市商务局"));
        // Then
        assertThat(directory.names(Set.of(code), Set.of()).organizations()).containsEntry(code, "市商务局");
        assertThat(directory.unknownOrganizations(Set.of(code, "NOBODY"))).containsExactly("NOBODY");
        assertThat(directory.unknownRegions(Set.of(code))).containsExactly(code);
    }

    @Test
    void a_new_version_replaces_and_an_old_one_comes_too_late() {
        // When
        KnownDirectory.tell("organization", id, 3, named("新名"));
        KnownDirectory.tell("organization", id, 2, named("旧名"));
        KnownDirectory.tell("organization", id, 3, named("重来"));
        // Then
        assertThat(directory.names(Set.of(code), Set.of()).organizations()).containsEntry(code, "新名");
    }

    @Test
    void who_is_gone_is_referred_to_no_more_but_keeps_the_name() {
        KnownDirectory.tell("organization", id, 1, named("市商务局"));
        // When
        KnownDirectory.tell("organization", id, 2, null);
        KnownDirectory.tell("organization", id, 1, named("市商务局"));
        // Then
        assertThat(directory.unknownOrganizations(Set.of(code))).containsExactly(code);
        assertThat(directory.names(Set.of(code), Set.of()).organizations()).containsEntry(code, "市商务局");
        assertThat(directory.snapshot().organization(code, null)).isEmpty();
    }

    @Test
    void one_of_whom_only_the_end_is_heard_makes_no_trouble() {
        KnownDirectory.tell("region", id, 4, null);
        assertThat(directory.unknownRegions(Set.of(code))).containsExactly(code);
    }

    @Test
    void another_owner_of_a_code_gives_it_its_name() {
        KnownDirectory.tell("organization", id, 1, named("旧主"));
        KnownDirectory.tell("organization", id, 2, null);
        // When
        KnownDirectory.tell("organization", UUID.randomUUID(), 1, named("新主"));
        // Then
        assertThat(directory.names(Set.of(code), Set.of()).organizations()).containsEntry(code, "新主");
    }

    @Test
    void a_topic_read_anew_is_believed_and_nobody_is_unknown_meanwhile() {
        KnownDirectory.tell("organization", id, 7, named("旧名"));
        // When
        QuarkusTransaction.requiringNew().run(() -> handler.reset("jiedui.pairing"));
        // Then
        assertThat(directory.unknownOrganizations(Set.of(code))).isEmpty();
        KnownDirectory.tell("organization", id, 1, named("重建"));
        assertThat(directory.names(Set.of(code), Set.of()).organizations()).containsEntry(code, "重建");
    }

    @Test
    void other_kinds_pass_by() {
        KnownDirectory.tell("pairing", id, 1, JSON.createObjectNode().put("code", code));
        assertThat(directory.unknownOrganizations(List.of(code))).containsExactly(code);
    }

    private ObjectNode named(String name) {
        return JSON.createObjectNode().put("code", code).put("name", name);
    }
}
