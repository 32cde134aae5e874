package org.jiedui.pairing.person;

import java.util.List;
import org.jiedui.pairing.person.model.ErasureReason;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Reads the reason of an erasure as it stands in the query. */
final class ErasureReasons {

    private static final List<ErasureReason> ALL = List.of(ErasureReason.values());

    private ErasureReasons() {}

    /** @throws Problem 400 {@code invalid-parameter} for what is none */
    static ErasureReason read(String given) {
        if (given == null) {
            return ErasureReason.PURPOSE_ENDED;
        }
        return ALL.stream()
                .filter(reason -> reason.name().equals(given))
                .findFirst()
                .orElseThrow(() -> invalid(String.join(", ", ALL.stream().map(Enum::name).toList())));
    }

    private static Problem invalid(String names) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER)
                .with(Parameters.invalid("reason", Text.of("可用的值：" + names + "。", "Any of: " + names + ".")));
    }
}
