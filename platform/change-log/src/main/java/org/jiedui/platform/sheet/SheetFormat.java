package org.jiedui.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiedui.platform.text.Language;

/** The formats of sheets that lists are offered in. */
public enum SheetFormat {
    XLSX(SheetFormat.XLSX_TYPE) {
        @Override
        public Sheet open(OutputStream to, String title, List<Column> columns, Language language) throws IOException {
            return new XlsxSheet(to, title, columns, language);
        }
    },
    CSV(SheetFormat.CSV_TYPE) {
        @Override
        public Sheet open(OutputStream to, String title, List<Column> columns, Language language) throws IOException {
            return new CsvSheet(to, columns, language);
        }
    };

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of this media type, if it is one of a sheet. */
    public static Optional<SheetFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /**
     * Begins a sheet.
     *
     * @param to what it is written to; closed with it
     * @param title what people call what is in it, where the format has a place for that
     */
    public abstract Sheet open(OutputStream to, String title, List<Column> columns, Language language)
            throws IOException;

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
