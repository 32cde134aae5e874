package org.jiedui.platform.imports;

import jakarta.inject.Singleton;
import java.util.Iterator;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheetreading.SheetFile;
import org.jiedui.platform.sheetreading.SheetRow;
import org.jiedui.platform.text.Text;

/** Looks through a sheet before anything of it is carried out. */
@Singleton
class SheetLook {

    static final int MOST_ROWS = 20_000;

    private final SheetHeaders headers;

    SheetLook(SheetHeaders headers) {
        this.headers = headers;
    }

    /** @throws Problem 400 for what cannot be read, 413 for what is too large, 422 for what is no sheet of these things */
    ReadSheet at(SheetFile file, Importable things) {
        Iterator<SheetRow> rows = file.rows();
        if (!rows.hasNext()) {
            throw Problem.of(
                    PlatformProblem.INVALID_FIELDS, Text.of("文件为空，首行应为标题。", "The sheet is empty. Its first row is the header."));
        }
        SheetHeader header = headers.read(rows.next(), things);
        int number = 0;
        while (rows.hasNext()) {
            rows.next();
            number++;
        }
        if (number > MOST_ROWS) {
            throw Problem.of(
                            PlatformProblem.TOO_MANY_ROWS,
                            Text.of(
                                    "共有 " + number + " 行，一次最多导入 " + MOST_ROWS + " 行。",
                                    "There are " + number + " rows; at most " + MOST_ROWS + " can be imported at a time."))
                    .with("total", number);
        }
        return new ReadSheet(file, header, number);
    }
}
