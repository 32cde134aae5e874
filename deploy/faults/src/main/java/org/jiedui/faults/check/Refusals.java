package org.jiedui.faults.check;

import java.util.List;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Outcome.Refused;

/** A refusal is one that the request can meet though nothing is wrong with it; one that may pass says when to come again. */
final class Refusals implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.outcome() instanceof Refused refused && !isRight(call, refused))
                .map(call -> new Violation(Promise.IN_TIME, "Refused as it must not be: " + call))
                .toList();
    }

    private static boolean isRight(Call call, Refused refused) {
        return switch (refused.status()) {
            case 503, 429 -> refused.retryAfter() && !refused.code().isEmpty();
            case 409 -> refused.retryAfter() && refused.code().equals("idempotency-in-progress");
            case 412 -> call.act() instanceof Act.Change;
            case 404 -> call.act() instanceof Act.Read && !call.reader().seesSecrets();
            default -> false;
        };
    }
}
