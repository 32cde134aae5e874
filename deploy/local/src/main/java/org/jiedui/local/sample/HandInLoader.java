package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.sample.Api.Entity;
import org.jiedui.local.sample.Programme.HandIn;

/** Lets units hand in what the sample tells of them, reports and requests, and offices judge it. */
final class HandInLoader {

    /** What a unit hands in of a kind is known by this field. */
    private static final Map<String, String> KNOWN_BY = Map.of("reports", "period", "extension-requests", "newDueOn");

    private static final Map<String, String> JUDGED_AT = Map.of("reports", "review", "extension-requests", "decision");

    private final Function<DemoUser, Api> as;

    /** @param as the API as that user has it */
    HandInLoader(Function<DemoUser, Api> as) {
        this.as = as;
    }

    /** @return whether anything was left to do */
    boolean load(HandIn handIn, String task) throws IOException, InterruptedException {
        DemoUser unit = DemoUser.named(handIn.by());
        String path = "/tasks/" + task + "/" + handIn.kind();
        Optional<JsonNode> present = as.apply(unit).list(path).stream()
                .filter(candidate -> isSame(handIn, unit, candidate))
                .findFirst();
        if (present.isPresent() && (handIn.judgement() == null || isJudged(present.get()))) {
            return false;
        }
        String id;
        String etag;
        if (present.isPresent()) {
            id = present.get().path("id").asText();
            etag = "\"" + present.get().path("version").asText() + "\"";
        } else {
            Entity handedIn = as.apply(unit).post(path, handIn.body());
            id = handedIn.id();
            etag = handedIn.etag();
        }
        if (handIn.judgement() != null) {
            as.apply(DemoUser.named(handIn.judgedBy()))
                    .post(path + "/" + id + "/" + JUDGED_AT.get(handIn.kind()), handIn.judgement(), "If-Match", etag);
        }
        return true;
    }

    private static boolean isSame(HandIn handIn, DemoUser unit, JsonNode candidate) {
        String field = KNOWN_BY.get(handIn.kind());
        return candidate.path(field).equals(handIn.body().path(field))
                && (unit.organizations().contains(candidate.at("/organization/code").asText())
                        || unit.regions().contains(candidate.at("/region/code").asText()));
    }

    /** Judged once, whatever became of it then. */
    private static boolean isJudged(JsonNode handedIn) {
        return handedIn.has("review") || handedIn.has("decision");
    }
}
