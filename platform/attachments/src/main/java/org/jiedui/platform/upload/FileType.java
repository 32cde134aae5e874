package org.jiedui.platform.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file may be. Nothing is here that a browser or an office program would run, and no archive, whose contents nobody
 * has looked at.
 */
enum FileType {
    PDF("pdf", "application/pdf", Form.PDF),
    OFD("ofd", "application/ofd", Form.OFD),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Form.DOCX),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Form.XLSX),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Form.PPTX),
    DOC("doc", "application/msword", Form.OLE_TEXT),
    XLS("xls", "application/vnd.ms-excel", Form.OLE_SHEET),
    PPT("ppt", "application/vnd.ms-powerpoint", Form.OLE_SLIDES),
    WPS("wps", "application/wps-office.wps", Form.OLE_TEXT),
    ET("et", "application/wps-office.et", Form.OLE_SHEET),
    DPS("dps", "application/wps-office.dps", Form.OLE_SLIDES),
    PNG("png", "image/png", Form.PNG),
    JPG("jpg", "image/jpeg", Form.JPEG),
    JPEG("jpeg", "image/jpeg", Form.JPEG),
    GIF("gif", "image/gif", Form.GIF),
    WEBP("webp", "image/webp", Form.WEBP),
    TXT("txt", "text/plain", Form.TEXT),
    CSV("csv", "text/csv", Form.TEXT);

    /** What can be told from the bytes alone. */
    enum Form {
        PDF,
        OFD,
        DOCX,
        XLSX,
        PPTX,
        OLE_TEXT,
        OLE_SHEET,
        OLE_SLIDES,
        PNG,
        JPEG,
        GIF,
        WEBP,
        TEXT,
        OTHER
    }

    private static final Map<String, FileType> BY_EXTENSION =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.extension, type -> type));

    private final String extension;
    private final String mediaType;
    private final Form form;

    FileType(String extension, String mediaType, Form form) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.form = form;
    }

    /** What a file of this name says that it is; nothing for a name without an extension and for what is not taken. */
    static Optional<FileType> named(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension)).filter(type -> name.contains("."));
    }

    static List<String> extensions() {
        return Arrays.stream(values()).map(type -> type.extension).toList();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    Form form() {
        return form;
    }
}
