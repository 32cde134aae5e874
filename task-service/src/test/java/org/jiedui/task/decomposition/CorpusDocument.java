package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document of the corpus with what an expert reads in it. The file's form is told in docs/decomposition.md.
 *
 * @param form what the document is there to try
 * @param use what it is there for
 * @param expected what is wanted by section; a section that the file leaves out is not judged
 */
record CorpusDocument(
        String name, String form, Use use, Issuer issuer, String text, Map<String, List<String>> expected) {

    /** When a document was written, as against the rules. */
    enum Use {
        /** Before the rules that read it. */
        WRITTEN_FIRST("先写"),
        /** To measure the rules; they were then mended where they failed. */
        HELD_BACK("留检"),
        /** To measure the rules, which were left as they were: what they miss stays missed. */
        LEFT_AS_MEASURED("终检");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Use of(String label) {
            for (Use use : values()) {
                if (use.label.equals(label)) {
                    return use;
                }
            }
            throw new IllegalArgumentException("用途 is one of 先写, 留检, 终检, not " + label);
        }
    }

    static CorpusDocument parse(String name, String file) {
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        String text = "";
        int at = file.indexOf("=== ");
        for (String line : file.substring(0, at).split("\n")) {
            if (!line.isBlank()) {
                head.put(
                        line.substring(0, line.indexOf('：')),
                        line.substring(line.indexOf('：') + 1).strip());
            }
        }
        while (at >= 0) {
            int endOfTitle = file.indexOf(" ===\n", at);
            int next = file.indexOf("\n=== ", endOfTitle + 4);
            String title = file.substring(at + 4, endOfTitle);
            String body = file.substring(endOfTitle + 5, next < 0 ? file.length() : Math.max(next + 1, endOfTitle + 5));
            if (title.equals("正文")) {
                text = body;
            } else {
                expected.put(
                        title,
                        body.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            }
            at = next < 0 ? -1 : next + 1;
        }
        Issuer issuer = new Issuer(head.getOrDefault("签发", ""), Optional.ofNullable(head.get("城市")));
        return new CorpusDocument(name, head.get("形式"), Use.of(head.get("用途")), issuer, text, expected);
    }

    Proposal proposal() {
        return Decomposition.of(text, issuer, UnitDirectory.empty());
    }

    /** What the decomposition finds, told in the words of the corpus. */
    Map<String, List<String>> found() {
        Proposal proposal = proposal();
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put("条款", paths(ClauseTree.of(text), new ArrayList<>()));
        found.put("任务", proposal.drafts().stream().map(CorpusDocument::tell).toList());
        found.put("时间", proposal.targets().stream().map(CorpusDocument::tell).toList());
        found.put("结对", proposal.pairings().stream().map(CorpusDocument::tell).toList());
        found.put(
                "文号", proposal.documents().stream().map(DocumentMention::number).toList());
        found.put("部分", proposal.parts().stream().map(Part::name).toList());
        return found;
    }

    private static List<String> paths(List<Clause> clauses, List<String> paths) {
        for (Clause clause : clauses) {
            paths.add(clause.path());
            paths(clause.children(), paths);
        }
        return paths;
    }

    static String tell(Draft draft) {
        List<String> said = new ArrayList<>();
        addUnits(said, "牵头", draft.leads());
        addUnits(said, "配合", draft.supports());
        addUnits(said, "指导", draft.guides());
        if (draft.shared()) {
            said.add("按职责分工");
        }
        if (draft.openEndedSupport()) {
            said.add("另有单位");
        }
        draft.dueOn().ifPresent(day -> said.add("时限 " + day));
        draft.scope().ifPresent(scope -> said.add("范围 " + scope));
        String place = (draft.clausePath().isEmpty() ? "无编号" : draft.clausePath())
                + (draft.paragraph() == 1 ? "" : " 第" + draft.paragraph() + "段");
        return said.isEmpty() ? place : place + "：" + String.join("；", said);
    }

    private static void addUnits(List<String> said, String role, List<Unit> units) {
        if (!units.isEmpty()) {
            said.add(role + " "
                    + String.join(
                            "、", units.stream().map(CorpusDocument::quoted).toList()));
        }
    }

    /** A unit whose name holds a 、 of its own stands in 「」. */
    private static String quoted(Unit unit) {
        String bare = unit.text().replaceAll("[（(〔\\[〈].*?[）)〕\\]〉]", "");
        return bare.contains("、") ? "「" + unit.text() + "」" : unit.text();
    }

    private static String tell(Target target) {
        String kind = switch (target.kind()) {
            case TARGET -> "目标";
            case DEADLINE -> "时限";
            case MILESTONE -> "节点";
            case RECURRING -> "周期";
        };
        String time = target.dueOn()
                .map(day -> " " + day)
                .or(() -> target.year().map(year -> " " + year))
                .orElse("");
        return kind + time + target.indicator().map(figure -> " " + figure).orElse("");
    }

    private static String tell(PairingDraft pairing) {
        return (pairing.parent().isPresent() ? "└ " : "") + tell(pairing.left()) + " — " + tell(pairing.right());
    }

    private static String tell(List<PairingDraft.Side> sides) {
        return String.join("、", sides.stream().map(PairingDraft.Side::text).toList());
    }
}
