package org.jiedui.platform.imports;

import java.util.stream.Collectors;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.sheet.ColumnType;
import org.jiedui.platform.sheetreading.SheetCell;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;

/** Why nothing can be made of what stands in a cell. */
final class UnreadableCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text message;

    private UnreadableCell(String code, Text message) {
        super(code, null, false, false);
        this.code = code;
        this.message = message;
    }

    static UnreadableCell because(SheetCell.Reason reason) {
        return switch (reason) {
            case FORMULA ->
                new UnreadableCell("formula", Text.of("不接受公式，请粘贴为数值。", "Formulas are not taken. Paste the value instead."));
            case ERROR -> new UnreadableCell("error-value", Text.of("单元格为错误值。", "The cell has an error in it."));
            case ENDLESS_TEXT -> new UnreadableCell("too-long", Text.of("文字过长。", "The text is too long."));
            case ENDLESS_NUMBER -> new UnreadableCell("out-of-range", Text.of("数值超出范围。", "The number is out of range."));
        };
    }

    /** @param structure whose parts the cell should name */
    static UnreadableCell notOf(ColumnType.Structure structure) {
        return new UnreadableCell(
                "invalid-format",
                Text.of(
                        "应写作“" + form(structure, Language.ZH) + "”，可省略其中部分。",
                        "Write it as “" + form(structure, Language.EN) + "”; parts may be left out."));
    }

    private static String form(ColumnType.Structure structure, Language language) {
        return structure.parts().stream()
                .map(part -> part.header().in(language) + ": …")
                .collect(Collectors.joining("; "));
    }

    void addTo(Faults faults, String pointer) {
        faults.add(pointer, code, message);
    }
}
