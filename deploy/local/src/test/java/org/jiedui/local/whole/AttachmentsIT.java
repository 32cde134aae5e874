package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.engines.ProcessId;
import org.jiedui.platform.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files on their way through the gateway, to be kept and fetched again. */
@ExtendWith(WithWholeSystem.class)
class AttachmentsIT {
    private static final String NAME = "第1期 进展（定稿）.pdf";

    private final WholeSystem system;
    private User office;
    private User unit;

    AttachmentsIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeEach
    void signIn() throws IOException {
        office = system.as(DemoUser.TJ_OFFICE);
        unit = system.as(DemoUser.TJ_DRC);
    }

    @Test
    void a_unit_attaches_a_large_file_to_its_task_and_others_fetch_it_whole_and_in_part() throws Exception {
        // Given
        byte[] content = pdf(18 << 20);
        String task = task("");
        // When
        JsonNode added = unit.upload(task + "/attachments", NAME, content).expect(201).json();
        // Then
        String path = task + "/attachments/" + added.path("id").asText() + "/content";
        User viewer = system.as(DemoUser.VIEWER);
        Answer whole = viewer.get(path).expect(200);
        assertThat(whole.bytes()).isEqualTo(content);
        assertThat(whole.etag()).isEqualTo("\"" + added.path("sha256").asText() + "\"");
        assertThat(whole.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E7%AC%AC1%E6%9C%9F%20%E8%BF%9B%E5%B1%95"
                        + "%EF%BC%88%E5%AE%9A%E7%A8%BF%EF%BC%89.pdf");
        assertThat(whole.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        Answer part = viewer.get(path, "Range", "bytes=1000000-1999999").expect(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(content, 1_000_000, 2_000_000));
        viewer.get(path, "If-None-Match", whole.etag()).expect(304);
    }

    @Test
    void an_upload_sent_twice_with_one_key_is_one_attachment() throws Exception {
        // Given
        String task = task("");
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        // When
        Answer first = unit.upload(task + "/attachments", NAME, pdf(5000), key).expect(201);
        Answer second = unit.upload(task + "/attachments", NAME, pdf(5000), key).expect(201);
        // Then
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(office.get(task + "/attachments").json().path("items")).hasSize(1);
    }

    @Test
    void files_of_a_confidential_task_are_for_those_who_see_it() throws Exception {
        // Given
        String task = task(", \"confidential\": true");
        String file = unit.upload(task + "/attachments", NAME, pdf(5000)).expect(201).id();
        // When
        Answer seen = system.as(DemoUser.SUPERIOR).get(task + "/attachments/" + file + "/content");
        Answer hidden = system.as(DemoUser.VIEWER).get(task + "/attachments/" + file + "/content");
        // Then
        seen.expect(200);
        hidden.expect(404);
        system.as(DemoUser.TJ_HEPING).upload(task + "/attachments", NAME, pdf(5000)).expect(404);
    }

    @Test
    void a_file_is_known_to_whoever_listens() throws Exception {
        // Given
        String task = task("");
        String subject = "task/" + task.substring(task.lastIndexOf('/') + 1);
        try (LiveStream live = LiveStream.open(office)) {
            // When
            Answer added = unit.upload(task + "/attachments", NAME, pdf(5000)).expect(201);
            // Then
            assertThat(added.header("Jiedui-Version")).isEqualTo(subject + "/2");
            assertThat(live.awaitVersion(subject, 2).type()).isEqualTo("org.jiedui.task.task.attachment-added.v1");
        }
    }

    @Test
    void a_service_killed_in_the_middle_of_an_upload_leaves_nothing_of_it() throws Exception {
        // Given
        String task = task("");
        byte[] form = User.form(NAME, pdf(4 << 20));
        try (Wire wire = Wire.to(URI.create(system.settings().url(Part.GATEWAY)))) {
            wire.send("POST /api/v1" + task + "/attachments HTTP/1.1\r\nHost: a\r\nAuthorization: "
                            + unit.authorization() + "\r\nContent-Type: " + User.FORM_TYPE + "\r\nContent-Length: "
                            + form.length + "\r\n\r\n")
                    .send(Arrays.copyOf(form, form.length / 2));
            await().atMost(Duration.ofSeconds(20)).until(() -> !incoming().isEmpty());
            // When
            ProcessId killed = system.kill(Part.TASK_SERVICE);
            // Then
            assertThat(wire.answer()).startsWith("HTTP/1.1 503").contains("service-unavailable");
            system.awaitReturn(Part.TASK_SERVICE, killed, Duration.ofSeconds(60));
        }
        assertThat(incoming()).isEmpty();
        assertThat(office.get(task + "/attachments").expect(200).json().path("items")).isEmpty();
        unit.upload(task + "/attachments", NAME, pdf(4 << 20)).expect(201);
    }

    /** The path of a new task that the unit leads. */
    private String task(String fields) throws IOException, InterruptedException {
        String body = "{\"title\": \"共建检测中心\", \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]%s}";
        return "/tasks/" + office.post("/tasks", body.formatted(fields)).expect(201).id();
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, start.length);
        return content;
    }

    /** What has come in at task-service and is not yet stored. */
    private List<Path> incoming() throws IOException {
        Path folder = system.settings().data().attachments().resolve("task-service/incoming");
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.endsWith("lock")).toList();
        }
    }
}
