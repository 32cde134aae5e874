package org.jiedui.platform.upload;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jiedui.platform.upload.FileType.Form;

/** Tells by a file's bytes what it is, whatever its name and its sender say. */
@Singleton
class FileLook {

    private static final MediaType OLE = MediaType.application("x-tika-msoffice");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * @throws HiddenContent it has something in it that is not taken, whatever it is
     * @throws IOException the file cannot be read
     */
    Form form(Path file) throws IOException, HiddenContent {
        MediaType type = sniffed(file);
        if (is(type, MediaType.APPLICATION_ZIP)) {
            return ZipLook.form(file);
        }
        if (is(type, OLE)) {
            return OleLook.form(file);
        }
        return switch (type.toString()) {
            case "application/pdf" -> Form.PDF;
            case "image/png" -> Form.PNG;
            case "image/jpeg" -> Form.JPEG;
            case "image/gif" -> Form.GIF;
            case "image/webp" -> Form.WEBP;
            default -> mayBeText(type) && TextLook.isText(file) ? Form.TEXT : Form.OTHER;
        };
    }

    private MediaType sniffed(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(bytes, new Metadata());
        }
    }

    /**
     * Nothing in particular, or some kind of text. Not markup, which is text as well: a browser that gets at it in some way
     * would run what is in it.
     */
    private boolean mayBeText(MediaType type) {
        return type.equals(MediaType.OCTET_STREAM)
                || (is(type, MediaType.TEXT_PLAIN) && !is(type, MediaType.TEXT_HTML) && !is(type, MediaType.APPLICATION_XML));
    }

    private boolean is(MediaType type, MediaType other) {
        return types.getMediaTypeRegistry().isInstanceOf(type, other);
    }
}
