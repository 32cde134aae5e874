package org.jiedui.platform.sheetreading;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180), cell after cell: a row is as wide as whoever wrote the file likes. */
final class CsvRows extends SheetRows {

    private static final CsvFactory CSV = new CsvFactory();

    private final CsvParser parser;
    private int last;

    CsvRows(byte[] file) {
        try {
            parser = CSV.createParser(Encodings.reader(file));
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.nextToken();
        } catch (IOException broken) {
            throw UnreadableSheet.broken();
        }
    }

    @Override
    SheetRow read() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        last++;
        List<SheetCell> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = parser.getText();
            if (cells.size() < SheetRow.MOST_COLUMNS) {
                cells.add(new SheetCell.Text(text));
            } else if (!text.isBlank()) {
                throw UnreadableSheet.tooWide(last);
            }
        }
        return new SheetRow(last, cells);
    }
}
