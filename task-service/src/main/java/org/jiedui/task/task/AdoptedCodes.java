package org.jiedui.task.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Codes for the tasks of one plan, out of the numbers of its clauses: 三/（四）/15 of the plan TC-2018 becomes TC-2018-15. A
 * number that is taken is told apart by its whole path (TC-2018-3-4-15), a clause with several drafts by the paragraph.
 */
final class AdoptedCodes {

    private static final String DIGITS = "一二三四五六七八九";

    private final String planCode;
    private final Set<String> taken;
    private final Set<String> paths = new HashSet<>();

    /** @param taken codes that begin like those of the plan's tasks */
    AdoptedCodes(String planCode, Set<String> taken) {
        this.planCode = planCode;
        this.taken = new HashSet<>(taken);
    }

    /** A free code; nothing where the clause is not numbered throughout, as in a covering notice (通知/一). */
    Optional<String> next(String clausePath, int paragraph) {
        List<Integer> numbers = numbers(clausePath);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String last = planCode + "-" + numbers.getLast();
        String whole = planCode + "-" + numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
        List<String> candidates = paths.add(clausePath)
                ? List.of(last, whole, whole + "-" + paragraph)
                : List.of(last + "-" + paragraph, whole + "-" + paragraph);
        return candidates.stream().filter(taken::add).findFirst();
    }

    private static List<Integer> numbers(String clausePath) {
        List<Integer> numbers = new ArrayList<>();
        for (String segment : clausePath == null || clausePath.isEmpty() ? new String[0] : clausePath.split("/")) {
            int number = number(segment.replaceAll("[（）()第条章节款]", ""));
            if (number == 0) {
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** Arabic, or Chinese below one hundred; 0 for anything else. */
    private static int number(String text) {
        if (text.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(text);
        }
        if (!text.matches("[一二三四五六七八九]?十?[一二三四五六七八九]?") || text.isEmpty()) {
            return 0;
        }
        int ten = text.indexOf('十');
        int ones = digit(text, text.length() - 1);
        if (ten < 0) {
            return text.length() == 1 ? ones : 0;
        }
        return 10 * (ten == 0 ? 1 : digit(text, 0)) + ones;
    }

    private static int digit(String text, int index) {
        return DIGITS.indexOf(text.charAt(index)) + 1;
    }
}
