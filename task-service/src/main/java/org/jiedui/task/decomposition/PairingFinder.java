package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds pairings where a sentence speaks of pairing: A与B和C, A—B, A对口帮扶B、C, each with sub-pairings in brackets. The
 * cities that the document itself is about are no pairing.
 */
final class PairingFinder {

    private static final String[] SIGNS = {"结对", "对口", "对接", "帮扶", "结为", "结成", "牵手", "友好"};
    private static final String[] WORDS = {
        "共同结对帮扶", "共同对口帮扶", "共同结对", "共同帮扶", "分别对口", "分别结对", "对口支援和帮扶", "对口支援", "对口帮扶", "对口协作", "对口合作", "对口对接", "结对帮扶",
        "结对合作", "对接合作", "对口", "对接", "结对", "帮扶", "支援", "牵手"
    };

    /** A found pairing before its regions are sought; its right side may still grow. */
    private record Raw(List<int[]> left, List<int[]> right, Raw parent, Passage text) {

        int from() {
            return left.get(0)[0];
        }

        int to() {
            return right.get(right.size() - 1)[1];
        }

        boolean isSub() {
            return parent != null;
        }
    }

    private static final int LONGEST_ITEM = 60;
    private static final int MOST_JOINS = 4;

    private final SourceText source;
    private final UnitDirectory directory;
    private final List<String> parties;
    private final List<Raw> raws = new ArrayList<>();
    /** Names at a list's beginning that wait for the word that joins them: A、B与C. */
    private final List<int[]> waiting = new ArrayList<>();

    private final List<String> hints = new ArrayList<>();

    /** @param title the plan's title, which names the parties */
    PairingFinder(SourceText source, UnitDirectory directory, Issuer issuer, String title) {
        this.source = source;
        this.directory = directory;
        this.parties = partiesIn(title);
        for (String party : parties) {
            directory.region(party, List.of()).ifPresent(hints::add);
        }
        issuer.city().filter(city -> !hints.contains(city)).ifPresent(hints::add);
    }

    /** The names that the title joins by 与, 和 or —: 天津市与长春市对口合作实施方案. */
    private static List<String> partiesIn(String title) {
        List<String> parties = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean joins = "与和—－、－及".indexOf(c) >= 0 || title.startsWith("关于", i) || title.startsWith("印发", i);
            if (joins) {
                start = c == '关' || c == '印' ? i + 2 : i + 1;
            } else if (isEndOfParty(title, start, i)) {
                parties.add(title.substring(start, i + 1));
                start = i + 1;
            }
        }
        return parties;
    }

    private static boolean isEndOfParty(String title, int start, int i) {
        char c = title.charAt(i);
        boolean ends = c == '市' || c == '省' || title.startsWith("自治区", i - 2);
        return ends && i - start >= 2 && i - start <= 12;
    }

    /** @param announced whether the clause's heading or the line before speaks of pairing, so that a bare list will do */
    void read(Paragraph paragraph, boolean announced) {
        Passage text = paragraph.text();
        boolean list = announced && text.length() <= LONGEST_ITEM;
        int start = paragraph.bodyStart();
        Brackets brackets = null;
        for (int i = start; i <= text.length(); i++) {
            if (i == text.length() || Glyphs.isFullStop(text.charAt(i))) {
                if (list || speaksOfPairing(text, start, i)) {
                    brackets = brackets == null ? Brackets.in(text) : brackets;
                    readList(text, brackets, start, i, null);
                }
                start = i + 1;
            }
        }
    }

    static boolean speaksOfPairing(Passage text) {
        return speaksOfPairing(text, 0, Math.min(text.length(), LONGEST_ITEM));
    }

    private static boolean speaksOfPairing(Passage text, int from, int to) {
        for (String sign : SIGNS) {
            if (text.find(sign, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void readList(Passage text, Brackets brackets, int from, int to, Raw parent) {
        int item = from;
        Raw last = null;
        waiting.clear();
        int i = from;
        while (i <= to) {
            int next = i < to ? brackets.skip(i) : i;
            if (next > i) {
                if (text.charAt(i) == '（') {
                    Raw owner = readItem(text, brackets, item, i, parent, last);
                    if (owner != null && !owner.isSub()) {
                        readList(text, brackets, i + 1, next - 1, owner);
                        last = owner;
                        item = next;
                    }
                }
                item = text.charAt(i) == '《' ? next : item;
                i = next;
            } else if (i == to || "、，；：".indexOf(text.charAt(i)) >= 0) {
                last = readItem(text, brackets, item, i, parent, last);
                if (i < to && text.charAt(i) != '、') {
                    waiting.clear();
                    last = null;
                }
                item = i + 1;
                i++;
            } else {
                i++;
            }
        }
    }

    /** Reads one item of the list; one that joins nothing is a further right side of the item before it. */
    private Raw readItem(Passage text, Brackets brackets, int from, int to, Raw parent, Raw last) {
        if (from >= to) {
            return last;
        }
        int joins = 0;
        for (int i = Math.max(from + 2, to - LONGEST_ITEM); i < to && joins < MOST_JOINS; i++) {
            int end = endOfJoin(text, i, to);
            if (brackets.skip(i) > i) {
                i = brackets.skip(i) - 1;
            } else if (end > i) {
                joins++;
                Raw raw = pairing(text, from, i, end, to, parent);
                if (raw != null) {
                    raws.add(raw);
                    return raw;
                }
            }
        }
        int end = RegionNames.endOfName(text, from, to);
        boolean name = RegionNames.isName(text, from, end);
        List<int[]> further = last == null ? List.of() : sides(text, from, to, true);
        if (!further.isEmpty()) {
            last.right().addAll(further);
            return last;
        }
        int start = RegionNames.startOfName(text, from, end);
        if (name && end == to || RegionNames.isName(text, start, to)) {
            waiting.add(new int[] {start, to});
        }
        return null;
    }

    /** Where the word that joins the two sides ends; {@code i} if none begins there. */
    private static int endOfJoin(Passage text, int i, int to) {
        char c = text.charAt(i);
        int end = i;
        if (c == '与' || c == '同' || Glyphs.isDash(c) || c == '和' && text.find("与", i, to) < 0) {
            end = i + 1;
            while (end < to && Glyphs.isDash(text.charAt(end))) {
                end++;
            }
        } else {
            for (String word : WORDS) {
                if (end == i && text.startsWith(word, i)) {
                    end = i + word.length();
                }
            }
        }
        return end > i && end < to ? end : i;
    }

    private Raw pairing(Passage text, int from, int joinStart, int joinEnd, int to, Raw parent) {
        int start = RegionNames.startOfName(text, from, joinStart);
        List<int[]> left = sides(text, start, joinStart, false);
        List<int[]> right = left.isEmpty() ? left : sides(text, joinEnd, to, true);
        boolean and = text.charAt(joinStart) == '和' || text.charAt(joinStart) == '同';
        if (and && !right.isEmpty() && !isPaired(text, right.get(right.size() - 1)[1], to)) {
            return null;
        }
        if (right.isEmpty() || arePartiesThemselves(text, left, right)) {
            return null;
        }
        left.addAll(0, waiting);
        waiting.clear();
        return new Raw(left, right, parent, text);
    }

    /** 和 joins two sides only where the sentence goes on to say so: A和B结对. */
    private static boolean isPaired(Passage text, int at, int to) {
        for (String sign : SIGNS) {
            int found = text.find(sign, at, Math.min(to, at + 6));
            if (found >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Names joined by 和 or 与 within one side; empty if any of them is no region. */
    private static List<int[]> sides(Passage text, int from, int to, boolean open) {
        List<int[]> sides = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean joins = (c == '和' || c == '与' || c == '及') && RegionNames.isName(text, start, i) && i + 2 < to;
            if (joins && RegionNames.endOfName(text, i + 1, to) > i + 1) {
                sides.add(new int[] {start, i});
                start = i + 1;
            }
        }
        int end = RegionNames.endOfName(text, start, to);
        boolean whole = open || end == to;
        if (whole && RegionNames.isName(text, start, end)) {
            sides.add(new int[] {start, end});
            return sides;
        }
        return List.of();
    }

    private boolean arePartiesThemselves(Passage text, List<int[]> left, List<int[]> right) {
        return left.size() == 1
                && right.size() == 1
                && parties.contains(text.text(left.get(0)[0], left.get(0)[1]))
                && parties.contains(text.text(right.get(0)[0], right.get(0)[1]));
    }

    List<PairingDraft> pairings() {
        String leftCity = cityOf(true);
        String rightCity = cityOf(false);
        List<PairingDraft> pairings = new ArrayList<>();
        for (Raw raw : raws) {
            Span span = raw.text().span(raw.from(), raw.to());
            Optional<UUID> parent = Optional.ofNullable(raw.parent()).map(this::idOf);
            List<PairingDraft.Side> left = resolve(raw, raw.left(), leftCity);
            List<PairingDraft.Side> right = resolve(raw, raw.right(), rightCity);
            pairings.add(new PairingDraft(idOf(raw), left, right, parent, span));
        }
        return pairings;
    }

    private UUID idOf(Raw raw) {
        return source.id(
                "pairing " + raw.text().span(raw.from(), raw.from() + 1).start());
    }

    /** The party whose regions stand on this side: the one by which most names of the side begin. */
    private String cityOf(boolean left) {
        String city = "";
        int most = 0;
        for (String party : parties) {
            String shortName = party.length() > 2 ? party.substring(0, party.length() - 1) : party;
            int count = 0;
            for (Raw raw : raws) {
                for (int[] side : left ? raw.left() : raw.right()) {
                    count += raw.text().startsWith(shortName, side[0]) ? 1 : 0;
                }
            }
            city = count > most ? party : city;
            most = Math.max(most, count);
        }
        return city;
    }

    private List<PairingDraft.Side> resolve(Raw raw, List<int[]> sides, String city) {
        Optional<String> own = city.isEmpty() ? Optional.empty() : directory.region(city, List.of());
        List<String> sideHints = own.map(List::of).orElse(List.copyOf(hints));
        List<PairingDraft.Side> resolved = new ArrayList<>();
        for (int[] side : sides) {
            String name = raw.text().text(side[0], side[1]);
            resolved.add(new PairingDraft.Side(name, RegionNames.resolve(name, sideHints, directory)));
        }
        return resolved;
    }
}
