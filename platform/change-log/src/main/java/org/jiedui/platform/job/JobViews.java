package org.jiedui.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.text.Language;

/** Shows jobs: all of it to whoever asked for it; to an operator nothing of what it is about. */
@Singleton
class JobViews {

    private static final List<String> WITHOUT_BUSINESS = List.of("type", "title", "status", "instance", "code", "traceId");

    private final JobIds ids;

    JobViews(JobIds ids) {
        this.ids = ids;
    }

    JobView of(Job job, Caller caller, Language language) {
        return of(job, caller, language, job.requestedBy().equals(caller.subject()) ? job.result() : null);
    }

    /** As it stands in a list, where results could be large. */
    JobView inList(Job job, Caller caller, Language language) {
        return of(job, caller, language, null);
    }

    private JobView of(Job job, Caller caller, Language language, JsonNode result) {
        boolean counted = job.total() > 0;
        return new JobView(
                ids.of(job.id()),
                job.version(),
                job.createdAt(),
                job.updatedAt(),
                job.kind(),
                job.status(),
                job.status().next(),
                percent(job),
                counted ? job.done() : null,
                counted ? job.total() : null,
                result,
                error(job, caller, language),
                job.reason(),
                job.requestedBy(),
                job.startedAt(),
                job.endedAt());
    }

    private static int percent(Job job) {
        if (job.status() == JobStatus.SUCCEEDED) {
            return 100;
        }
        return job.total() == 0 ? 0 : (int) (100L * job.done() / job.total());
    }

    private static JsonNode error(Job job, Caller caller, Language language) {
        if (job.error() == null) {
            return null;
        }
        ObjectNode error = (ObjectNode) job.error().get(language.tag());
        return job.requestedBy().equals(caller.subject()) ? error : error.deepCopy().retain(WITHOUT_BUSINESS);
    }
}
