package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.testing.TopicRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is confidential does not exist for who has no part in it, whichever way they look. */
@ExtendWith(WithWholeSystem.class)
class ConfidentialTasksIT {
    private final WholeSystem system;
    private final String tag = "secret-" + UUID.randomUUID();
    private User office;
    private User district;
    private StoryPlan plan;

    ConfidentialTasksIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeEach
    void signIn() throws IOException, InterruptedException {
        office = system.as(DemoUser.TJ_OFFICE);
        district = system.as(DemoUser.CC_CHAOYANG);
        plan = StoryPlan.create(office);
    }

    @Test
    void the_district_finds_it_by_no_request() throws Exception {
        // Given
        Answer secret = task("企业重组名单", true, "");
        task("公开的工作", false, "");
        String path = "/tasks/" + secret.id();
        String code = secret.json().path("code").asText();
        // When
        JsonNode list = district.get("/tasks?count=true&tags=" + tag).expect(200).json();
        // Then
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").findValuesAsText("title")).containsExactly("公开的工作");
        district.get(path).expect(404);
        district.get("/tasks/" + code).expect(404);
        district.get(path + "/history").expect(404);
        district.patch(path, "{\"title\": \"x\"}", "If-Match", "\"1\"").expect(404);
        assertThat(district.get("/tasks?code=" + code).expect(200).json().path("items")).isEmpty();
        assertThat(district.get("/tasks?confidential=true&tags=" + tag).expect(200).json().path("items")).isEmpty();
        assertThat(district.get("/tasks?q=" + User.encode("企业重组名单")).expect(200).text()).doesNotContain(secret.id());
        office.get(path).expect(200);
    }

    @Test
    void the_overview_of_the_district_does_not_count_it() throws Exception {
        // Given
        Answer secret = task("企业重组名单", true, "");
        Answer open = task("公开的工作", false, "");
        String path = "/overview?plan=" + plan.id();
        office.get(path, "Jiedui-At-Least", secret.header("Jiedui-Version")).expect(200);
        // When
        Answer seen = district.get(path, "Jiedui-At-Least", open.header("Jiedui-Version"));
        // Then
        assertThat(seen.expect(200).json().at("/tasks/total").asInt()).isEqualTo(1);
        assertThat(seen.text()).doesNotContain(secret.id());
        assertThat(office.get(path).json().at("/tasks/total").asInt()).isEqualTo(2);
    }

    @Test
    void the_district_cannot_tell_by_waiting_for_it_that_it_exists() throws Exception {
        // Given
        Answer secret = task("企业重组名单", true, "");
        // When
        Answer waited = district.get("/overview", "Jiedui-At-Least", secret.header("Jiedui-Version"));
        // Then
        assertThat(waited.expect(503).json().path("code").asText()).isEqualTo("view-behind");
        assertThat(waited.json().at("/missing/0/known").asInt()).isZero();
    }

    @Test
    void the_stream_and_the_changes_are_silent_about_it_to_the_district() throws Exception {
        // Given
        try (LiveStream stream = LiveStream.open(district)) {
            // When
            Answer secret = task("企业重组名单", true, "");
            Answer open = task("公开的工作", false, "");
            // Then
            stream.awaitVersion("task/" + open.id(), 1);
            assertThat(stream.received()).extracting(event -> event.data().toString()).noneMatch(text -> text.contains(secret.id()));
            assertThat(allChanges(DemoUser.TJ_OFFICE)).contains(secret.id(), open.id());
            assertThat(allChanges(DemoUser.CC_CHAOYANG)).contains(open.id()).doesNotContain(secret.id());
        }
    }

    @Test
    void what_refers_to_it_does_not_name_it() throws Exception {
        // Given
        Answer secret = task("企业重组名单", true, "");
        Answer child = task("公开的分工", false, ", \"parentId\": \"" + secret.id() + "\"");
        // When
        Answer seen = district.get("/tasks/" + child.id()).expect(200);
        // Then
        assertThat(seen.text()).doesNotContain(secret.id());
        assertThat(district.get("/tasks?parentId=" + secret.id()).expect(200).json().path("items")).isEmpty();
        assertThat(office.get("/tasks/" + child.id()).json().path("parentId").asText())
                .isEqualTo(secret.id());
    }

    @Test
    void the_public_topic_does_not_have_it() throws Exception {
        // Given
        Answer secret = task("企业重组名单", true, "");
        Answer open = task("公开的工作", false, "");
        // When
        system.topic("jiedui.task.public").awaitEvents(UUID.fromString(open.id()), 1);
        // Then
        assertThat(system.topic("jiedui.task.public").eventsAbout(UUID.fromString(secret.id()))).isEmpty();
        assertThat(system.topic("jiedui.task").eventsAbout(UUID.fromString(secret.id()))).hasSize(1);
    }

    @Test
    void what_becomes_confidential_is_withdrawn_from_everyone() throws Exception {
        // Given
        Answer open = task("尚未保密", false, "");
        UUID id = UUID.fromString(open.id());
        system.topic("jiedui.task.public").awaitEvents(id, 1);
        // When
        office.patch("/tasks/" + id, "{\"confidential\": true}", "If-Match", "\"1\"").expect(200);
        // Then
        TopicRecord last = system.topic("jiedui.task.public").awaitEvents(id, 2).getLast();
        assertThat(last.isTombstone()).isTrue();
        assertThat(last.attribute("type")).isEqualTo("org.jiedui.task.task.withdrawn.v1");
        district.get("/tasks/" + id).expect(404);
        assertThat(allChanges(DemoUser.CC_CHAOYANG)).doesNotContain(id.toString());
    }

    private Answer task(String title, boolean confidential, String more) throws IOException, InterruptedException {
        return office.post(
                        "/tasks",
                        "{\"title\": \"%s\", \"planId\": \"%s\", \"tags\": [\"%s\"], \"confidential\": %s%s}"
                                .formatted(title, plan.id(), tag, confidential, more))
                .expect(201);
    }

    /** Everything that task-service has published so far and this user may see, as one text; each service tells its own. */
    private String allChanges(DemoUser reader) throws IOException, InterruptedException {
        User user = system.as(reader, Part.TASK_SERVICE);
        Answer page = user.get("/changes?limit=500&after=0");
        StringBuilder all = new StringBuilder();
        while (page.expect(200).json().has("next")) {
            all.append(page.text());
            page = user.get("/changes?limit=500&after=" + page.json().path("next").asLong());
        }
        return all.append(page.text()).toString();
    }
}
