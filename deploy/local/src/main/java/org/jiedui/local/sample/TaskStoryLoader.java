package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jiedui.local.Sentence;
import org.jiedui.local.sample.Api.Entity;
import org.jiedui.local.sample.Programme.TaskStory;

/**
 * Lets happen to an adopted task what the sample tells of it: its units and dates, then the states it passes through.
 */
final class TaskStoryLoader {
    private static final int AS_ADOPTED = 1;

    private final Api office;
    private final Versions directory;

    TaskStoryLoader(Api office, Versions directory) {
        this.office = office;
        this.directory = directory;
    }

    /** @return whether anything was left to do */
    boolean load(TaskStory story, List<JsonNode> tasksOfPlan) throws IOException, InterruptedException {
        JsonNode task = task(story.plan(), story.clausePath(), tasksOfPlan);
        int done = stepsDone(
                story, task.path("version").asInt(), task.path("status").asText());
        if (done > story.transitions().size()) {
            return false;
        }
        String path = "/tasks/" + task.path("id").asText();
        String etag = "\"" + task.path("version").asText() + "\"";
        if (done == 0) {
            etag = office.patch(path, patch(story), headers(etag)).etag();
            done = 1;
        }
        for (String state :
                story.transitions().subList(done - 1, story.transitions().size())) {
            ObjectNode move =
                    JsonNodeFactory.instance.objectNode().put("to", state).put("reason", "示例进展");
            Entity moved = office.post(path + "/transitions", move, "If-Match", etag);
            etag = moved.etag();
        }
        return true;
    }

    /** The task of a clause. */
    static JsonNode task(String plan, String clausePath, List<JsonNode> tasksOfPlan) {
        return tasksOfPlan.stream()
                .filter(candidate -> candidate.path("clausePath").asText().equals(clausePath))
                .findFirst()
                .orElseThrow(() -> new Sentence("The sample programme does not fit: plan " + plan
                        + " has no task for the clause " + clausePath + "."));
    }

    /**
     * Each step makes a version, so that version and state together tell how far an earlier run has come. Any other
     * combination means that somebody has worked on the task; it is then left alone, like one whose story is told.
     */
    static int stepsDone(TaskStory story, int version, String status) {
        int done = version - AS_ADOPTED;
        int told = story.transitions().size() + 1;
        if (done >= told) {
            return told;
        }
        String expected = done <= 1 ? "DRAFT" : story.transitions().get(done - 2);
        return status.equals(expected) ? done : told;
    }

    private static ObjectNode patch(TaskStory story) {
        ObjectNode patch = story.patch().deepCopy();
        patch.putArray("assignments").addAll(story.assignments());
        return patch;
    }

    private String[] headers(String etag) {
        return new String[] {
            "If-Match", etag, directory.asHeader()[0], directory.asHeader()[1]
        };
    }
}
