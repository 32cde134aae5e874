package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Precision and recall of what was found against what was wanted, per form and in all. */
final class CorpusReport {

    /** Counts of one kind of find. */
    static final class Score {
        private int right;
        private int wanted;
        private int found;

        void add(List<String> want, List<String> got) {
            List<String> left = new ArrayList<>(want);
            for (String item : got) {
                right += left.remove(item) ? 1 : 0;
            }
            wanted += want.size();
            found += got.size();
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f / %.3f (%d)", precision(), recall(), wanted);
        }
    }

    /** The kinds of finds that are counted. */
    static final List<String> KINDS = List.of("条款", "单位", "任务", "时间", "结对", "文号", "部分");

    private final Map<String, Map<String, Score>> byForm = new TreeMap<>();

    void add(CorpusDocument document) {
        Map<String, List<String>> found = document.found();
        for (Map.Entry<String, List<String>> section : document.expected().entrySet()) {
            List<String> got = found.get(section.getKey());
            count(document, section.getKey(), section.getValue(), got);
            if (section.getKey().equals("任务")) {
                count(document, "单位", units(section.getValue()), units(got));
            }
        }
    }

    private void count(CorpusDocument document, String kind, List<String> want, List<String> got) {
        for (String form : List.of(document.form(), "全部", "其中" + document.use().label())) {
            byForm.computeIfAbsent(form, key -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, key -> new Score())
                    .add(want, got);
        }
    }

    /** Each unit with its clause and role: 三/（八） 第2段 牵头 市商务局. */
    static List<String> units(List<String> drafts) {
        List<String> units = new ArrayList<>();
        for (String draft : drafts) {
            int colon = draft.indexOf('：');
            String place = colon < 0 ? draft : draft.substring(0, colon);
            for (String said :
                    colon < 0 ? new String[0] : draft.substring(colon + 1).split("；")) {
                String role = said.length() > 3 ? said.substring(0, 2) : "";
                if (List.of("牵头", "配合", "指导").contains(role) && said.charAt(2) == ' ') {
                    for (String unit : split(said.substring(3))) {
                        units.add(place + " " + role + " " + unit);
                    }
                }
            }
        }
        return units;
    }

    /** At each 、 outside brackets. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            depth += "（(〔「".indexOf(list.charAt(i)) >= 0 ? 1 : 0;
            depth -= "）)〕」".indexOf(list.charAt(i)) >= 0 ? 1 : 0;
            if (list.charAt(i) == '、' && depth == 0) {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(list.substring(start));
        return parts;
    }

    Score score(String form, String kind) {
        return byForm.getOrDefault(form, Map.of()).getOrDefault(kind, new Score());
    }

    /** A table: one line a form, precision / recall (wanted) a kind. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| 形式 | " + String.join(" | ", KINDS) + " |\n");
        table.append("|---".repeat(KINDS.size() + 1)).append("|\n");
        for (Map.Entry<String, Map<String, Score>> form : byForm.entrySet()) {
            table.append("| ").append(form.getKey());
            for (String kind : KINDS) {
                Score score = form.getValue().get(kind);
                table.append(" | ").append(score == null ? "–" : score);
            }
            table.append(" |\n");
        }
        return table.toString();
    }
}
