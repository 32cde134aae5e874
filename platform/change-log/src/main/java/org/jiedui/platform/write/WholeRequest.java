package org.jiedui.platform.write;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.http.ETags;
import org.jiedui.platform.problem.Fault;

/** A request that asks for one thing: its headers say from which version, and whether it may be a repetition. */
@RequestScoped
class WholeRequest implements Submission {

    private final HttpServerRequest http;
    private final IdempotentAnswers idempotent;

    WholeRequest(HttpServerRequest http, IdempotentAnswers idempotent) {
        this.http = http;
        this.idempotent = idempotent;
    }

    @Override
    public void replay() {
        idempotent.replay();
    }

    @Override
    public void requireVersion(int version) {
        List<String> given = http.headers().getAll("If-Match");
        if (given.isEmpty()) {
            throw Preconditions.required(Fault.Place.HEADER, "If-Match");
        }
        if (!ETags.matches(String.join(",", given), version)) {
            throw Preconditions.conflict(version);
        }
    }

    @Override
    public boolean showsThing() {
        return true;
    }

    @Override
    public void keep(Answer answer, List<Subject> about, UUID person) {
        idempotent.keep(answer, person);
    }
}
