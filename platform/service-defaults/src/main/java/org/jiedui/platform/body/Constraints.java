package org.jiedui.platform.body;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** Runs Bean Validation over a request record and says what it finds in the words and pointers of our problems. */
@Singleton
class Constraints {

    /** Validation finds things in no order, and the same body gets the same answer. */
    private static final Comparator<ConstraintViolation<?>> BY_NAME = Comparator.comparing(Constraints::name);

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    void check(Object record, Faults faults) {
        if (record == null) {
            return;
        }
        Map<String, List<ConstraintViolation<Object>>> byPointer = validator.validate(record).stream()
                .collect(Collectors.groupingBy(v -> pointer(v.getPropertyPath()), TreeMap::new, Collectors.toList()));
        byPointer.forEach((pointer, violations) -> {
            if (!faults.isAt(pointer)) {
                violations.stream().sorted(BY_NAME).forEach(violation -> add(pointer, violation, faults));
            }
        });
        if (record instanceof Checked rules) {
            rules.check(faults);
        }
    }

    private static void add(String pointer, ConstraintViolation<Object> violation, Faults faults) {
        Map<String, Object> given = violation.getConstraintDescriptor().getAttributes();
        String constraint = name(violation);
        switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                faults.add(pointer, "required", Text.of("必填。", "This is required."));
            case "Size" -> size(pointer, given, violation.getInvalidValue() instanceof CharSequence, faults);
            case "Min", "DecimalMin" ->
                faults.add(pointer, "out-of-range", Text.of("不小于 " + given.get("value") + "。", "At least " + given.get("value") + "."));
            case "Max", "DecimalMax" ->
                faults.add(pointer, "out-of-range", Text.of("不大于 " + given.get("value") + "。", "At most " + given.get("value") + "."));
            case "Positive" -> faults.add(pointer, "out-of-range", Text.of("应大于零。", "More than zero."));
            case "PositiveOrZero" -> faults.add(pointer, "out-of-range", Text.of("不小于零。", "Not below zero."));
            case "Digits" ->
                faults.add(
                        pointer,
                        "out-of-range",
                        Text.of(
                                "最多 " + given.get("integer") + " 位整数、" + given.get("fraction") + " 位小数。",
                                "At most " + given.get("integer") + " digits before and " + given.get("fraction")
                                        + " behind the point."));
            case "Pattern" ->
                faults.add(pointer, "invalid-format", Text.of("格式应为 " + given.get("regexp") + "。", "The form is " + given.get("regexp") + "."));
            default ->
                throw new IllegalStateException("no words for the constraint " + constraint + "; add them here");
        }
    }

    private static String name(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static void size(String pointer, Map<String, Object> given, boolean text, Faults faults) {
        int least = (int) given.get("min");
        int most = (int) given.get("max");
        String zh = text ? " 个字符" : " 项";
        String en = text ? " characters" : " items";
        String bounds = most == Integer.MAX_VALUE ? null : least == 0 ? String.valueOf(most) : least + "–" + most;
        Text message = bounds == null
                ? Text.of("至少 " + least + zh + "。", "At least " + least + en + ".")
                : Text.of((least == 0 ? "最多 " : "") + bounds + zh + "。", (least == 0 ? "At most " : "") + bounds + en + ".");
        faults.add(pointer, text ? "invalid-length" : "invalid-count", message);
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(node.getKey().toString().replace("~", "~0").replace("/", "~1"));
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
