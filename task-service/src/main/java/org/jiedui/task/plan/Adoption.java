package org.jiedui.task.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.body.Checked;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/**
 * Which drafts become tasks.
 *
 * @param all {@code true} for every draft; the other way is to name {@code drafts}
 * @param overrides by draft, a merge patch on the task that would come of it
 */
@Schema(name = "Adoption")
record Adoption(Boolean all, List<UUID> drafts, Map<String, BodyPart> overrides) implements Checked {

    /** As many as a batch may have, and as a list in a body may. */
    private static final int MOST_AT_ONCE = 1_000;

    Adoption {
        overrides = overrides == null ? Map.of() : overrides;
    }

    boolean takesAll() {
        return Boolean.TRUE.equals(all);
    }

    @Override
    public void check(Faults faults) {
        if (!faults.knows("/all") && !faults.knows("/drafts") && takesAll() == (drafts != null)) {
            faults.add("", "one-of", Text.of("all 与 drafts 须选且只选一个。", "Exactly one of all and drafts."));
        }
        if (drafts != null && drafts.isEmpty()) {
            faults.add("/drafts", "required", Text.of("必填。", "This is required."));
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; drafts != null && i < drafts.size(); i++) {
            if (drafts.get(i) != null && !seen.add(drafts.get(i))) {
                faults.add("/drafts/" + i, "duplicate", Text.of("重复。", "It stands here twice."));
            }
        }
        overrides.forEach((draft, patch) -> {
            if (!patch.isObject()) {
                faults.add(pointer(draft), "wrong-type", Text.of("应为 JSON 对象。", "This must be a JSON object."));
            }
        });
    }

    /** Adds a fault for each draft that is named but not proposed, and each override of a draft that is not taken. */
    void checkAgainst(Set<UUID> proposed, Faults faults) {
        if (takesAll() && proposed.size() > MOST_AT_ONCE) {
            faults.add(
                    "/all",
                    "too-many",
                    Text.of(
                            "草案超过 " + MOST_AT_ONCE + " 项，请分批指定 drafts。",
                            "There are over " + MOST_AT_ONCE + " drafts: name them in portions."));
        }
        for (int i = 0; drafts != null && i < drafts.size(); i++) {
            if (!proposed.contains(drafts.get(i))) {
                faults.add("/drafts/" + i, "unknown-draft", Text.of("没有此任务草案。", "There is no such draft."));
            }
        }
        Set<String> taken = new HashSet<>();
        (takesAll() ? proposed : drafts).forEach(draft -> taken.add(draft.toString()));
        overrides.keySet().stream().filter(draft -> !taken.contains(draft)).forEach(draft -> faults.add(
                pointer(draft), "unknown-draft", Text.of("不在采纳的任务草案之中。", "This is none of the adopted drafts.")));
    }

    private static String pointer(String draft) {
        return "/overrides/" + draft.replace("~", "~0").replace("/", "~1");
    }
}
