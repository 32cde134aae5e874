package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that the sample tells by how far they are from the one on which it was first loaded, so that it looks alive whenever
 * that was: {@code today-30}, {@code workday+4}, {@code month-1}, {@code quarter-2}. They are counted from the last working
 * day up to then.
 */
final class SampleDays {
    private static final Pattern FORM = Pattern.compile("(today|workday|month|quarter)([+-][0-9]+)");
    private static final int MONTHS = 3;

    private final List<LocalDate> workingDays;
    private final int last;

    /**
     * @param workingDays in order, of some weeks before and after that day
     * @param loaded the day on which the sample was first loaded
     */
    SampleDays(List<LocalDate> workingDays, LocalDate loaded) {
        this.workingDays = workingDays;
        this.last = (int) workingDays.stream().filter(day -> !day.isAfter(loaded)).count() - 1;
    }

    /** The same with days and periods instead of what tells them. */
    <T extends JsonNode> T in(T node) {
        @SuppressWarnings("unchecked") // a copy is of the same class
        T copy = (T) node.deepCopy();
        replace(copy);
        return copy;
    }

    private void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
                if (member.getValue() instanceof TextNode text) {
                    object.put(member.getKey(), resolve(text.textValue()));
                } else {
                    replace(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::replace);
        }
    }

    private String resolve(String text) {
        Matcher told = FORM.matcher(text);
        if (!told.matches()) {
            return text;
        }
        int distance = Integer.parseInt(told.group(2));
        return switch (told.group(1)) {
            case "today" -> today().plusDays(distance).toString();
            case "workday" -> workingDays.get(last + distance).toString();
            case "month" -> YearMonth.from(today()).plusMonths(distance).toString();
            default -> quarter(YearMonth.from(today()).plusMonths((long) MONTHS * distance));
        };
    }

    private LocalDate today() {
        return workingDays.get(last);
    }

    private static String quarter(YearMonth month) {
        return month.getYear() + "-Q" + ((month.getMonthValue() - 1) / MONTHS + 1);
    }
}
