package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers of documents: 国发〔2016〕62号, in every kind of bracket, and 国务院令第722号. */
final class DocumentNumbers {

    private static final int LONGEST_AGENCY = 14;
    private static final int LONGEST_TITLE = 160;
    private static final String[] BEFORE = {
        "根据", "按照", "依据", "落实", "贯彻", "参照", "执行", "印发", "转发", "废止", "修改", "修订", "关于", "依照", "遵照", "附", "以及", "和", "与",
        "及", "见", "以", "按", "的"
    };

    private final List<DocumentMention> mentions = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    static List<DocumentMention> find(Iterable<Paragraph> paragraphs) {
        DocumentNumbers finder = new DocumentNumbers();
        for (Paragraph paragraph : paragraphs) {
            finder.read(paragraph.text());
        }
        return finder.mentions;
    }

    private void read(Passage text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != '号') {
                continue;
            }
            int digits = i;
            while (digits > 0 && i - digits <= 5 && isNumeral(text.charAt(digits - 1))) {
                digits--;
            }
            if (digits < i) {
                readBack(text, digits, i + 1);
            }
        }
    }

    private static boolean isNumeral(char c) {
        return Glyphs.isDigit(c) || Numerals.isCjk(c);
    }

    private void readBack(Passage text, int digits, int end) {
        int before = text.at(digits - 1) == '第' ? digits - 1 : digits;
        int year = before - 6;
        if (year >= 0 && isYearInBrackets(text, year)) {
            add(text, startOfAgency(text, year), year, before, end);
        } else if (before < digits && (text.at(before - 1) == '令' || text.startsWith("公告", before - 2))) {
            int from = startOfAgency(text, before - 1);
            String number = text.text(from, end);
            if (before - from > 2) {
                addNumber(text, from, end, number);
            }
        }
    }

    private static boolean isYearInBrackets(Passage text, int from) {
        return Glyphs.isOpen(text.charAt(from))
                && text.charAt(from) != '《'
                && Glyphs.isClose(text.charAt(from + 5))
                && Numerals.endOfDigits(text, from + 1, 4) == from + 5
                && (text.charAt(from + 1) == '1' || text.charAt(from + 1) == '2');
    }

    private static int startOfAgency(Passage text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_AGENCY && isAgencySign(text.charAt(start - 1))) {
            start--;
        }
        for (int i = end - 1; i > start; i--) {
            for (String word : BEFORE) {
                if (text.startsWith(word, i - word.length()) && i - word.length() >= start) {
                    return i;
                }
            }
        }
        return start;
    }

    private static boolean isAgencySign(char c) {
        return Glyphs.isHan(c) || Glyphs.isLatin(c);
    }

    private void add(Passage text, int from, int year, int before, int end) {
        if (from < year) {
            String number = text.text(from, year) + "〔" + text.text(year + 1, year + 5) + "〕" + text.text(before, end);
            addNumber(text, from, end, number);
        }
    }

    private void addNumber(Passage text, int from, int end, String number) {
        if (numbers.add(number)) {
            mentions.add(new DocumentMention(number, titleBefore(text, from), text.span(from, end)));
        }
    }

    /** 《…》 directly before the number or before the bracket that holds it. */
    private static Optional<String> titleBefore(Passage text, int from) {
        int close = text.at(from - 1) == '（' ? from - 2 : from - 1;
        if (text.at(close) != '》') {
            return Optional.empty();
        }
        int depth = 0;
        for (int i = close; i >= 0 && close - i <= LONGEST_TITLE; i--) {
            depth += text.charAt(i) == '》' ? 1 : text.charAt(i) == '《' ? -1 : 0;
            if (depth == 0) {
                return Optional.of(text.text(i + 1, close));
            }
        }
        return Optional.empty();
    }
}
