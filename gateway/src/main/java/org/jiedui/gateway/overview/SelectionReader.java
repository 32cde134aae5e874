package org.jiedui.gateway.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.gateway.view.Selection;
import org.jiedui.gateway.view.Subject;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Reads from the parameters of a request what it is about. */
@ApplicationScoped
class SelectionReader {

    private final ViewQueries view;

    SelectionReader(ViewQueries view) {
        this.view = view;
    }

    /** @throws Problem 400 naming a plan that does not exist, and a year that is none */
    Selection read(String plan, String year, List<String> organizations, List<String> regions, List<String> cities) {
        List<Fault> faults = new ArrayList<>();
        Selection selection = new Selection(
                plan == null ? null : planId(plan, faults),
                year == null ? null : year(year, faults),
                codes(organizations),
                codes(regions),
                codes(cities));
        if (!faults.isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).with(faults);
        }
        return selection;
    }

    private UUID planId(String idOrCode, List<Fault> faults) {
        return Ids.read(idOrCode)
                .flatMap(id -> view.byId("plan", id))
                .or(() -> view.byCode("plan", idOrCode))
                .map(Subject::id)
                .orElseGet(() -> fault("plan", Text.of("没有这个方案。", "There is no such plan."), faults));
    }

    private static Integer year(String text, List<Fault> faults) {
        return text.matches("[0-9]{4}")
                ? Integer.valueOf(text)
                : fault("year", Text.of("应为四位数年份，如 2019。", "This must be a year, such as 2019."), faults);
    }

    private static <T> T fault(String parameter, Text message, List<Fault> faults) {
        faults.add(Fault.inParameter(parameter, "invalid-parameter", message));
        return null;
    }

    private static Set<String> codes(List<String> given) {
        return given.stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
