package org.jiedui.platform.sheetreading;

import java.util.List;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Why a file is no sheet that can be read. */
final class UnreadableSheet {

    private UnreadableSheet() {}

    static Problem because(String zh, String en) {
        return Problem.of(PlatformProblem.MALFORMED_BODY, Text.of(zh, en));
    }

    static Problem broken() {
        return because("文件已损坏，无法读取。", "The file is damaged and cannot be read.");
    }

    static Problem tooLarge() {
        return Problem.of(
                PlatformProblem.TOO_LARGE,
                Text.of("文件解压后过大。", "There is too much in the file once it is unpacked."));
    }

    static Problem because(List<Fault> faults) {
        return Problem.of(PlatformProblem.INVALID_FIELDS).with(faults);
    }

    static Problem tooWide(int row) {
        return because(List.of(Fault.inCell(
                row,
                null,
                "too-many-columns",
                Text.of("最多 " + SheetRow.MOST_COLUMNS + " 列。", "At most " + SheetRow.MOST_COLUMNS + " columns."))));
    }

    /** @param column the letters of the first that is merged */
    static Fault merged(int row, String column) {
        return Fault.inCell(
                row,
                column,
                "merged-cells",
                Text.of("请取消合并单元格。", "Undo the merging of cells: only the first of them has a value."));
    }
}
