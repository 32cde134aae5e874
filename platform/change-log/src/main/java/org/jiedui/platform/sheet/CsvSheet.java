package org.jiedui.platform.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiedui.platform.text.Language;

/** Comma-separated values (RFC 4180) in UTF-8, with the mark in front without which Excel takes them for another encoding. */
final class CsvSheet implements Sheet {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema ROWS = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final List<Column> columns;
    private final CellText texts;
    private final SequenceWriter rows;

    CsvSheet(OutputStream to, List<Column> columns, Language language) throws IOException {
        this.columns = columns;
        this.texts = new CellText(language);
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        this.rows = CSV.writer(ROWS).writeValues(writer);
        rows.write(columns.stream().map(column -> column.header().in(language)).toArray(String[]::new));
    }

    @Override
    public void row(JsonNode thing) throws IOException {
        rows.write(columns.stream().map(column -> cell(thing, column)).toArray(String[]::new));
    }

    private String cell(JsonNode thing, Column column) {
        String text = texts.of(thing.path(column.field()), column.type());
        return column.type().isNumber() ? text : Formulas.guarded(text);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
