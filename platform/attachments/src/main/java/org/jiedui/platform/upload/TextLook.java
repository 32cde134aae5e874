package org.jiedui.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Whether a file is text from beginning to end, in one of the encodings that are in use here. */
final class TextLook {

    private static final byte[] SCRIPT = {'#', '!'};

    /** UTF-16 is told by its mark and comes last: without one, nearly everything could be it. */
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextLook() {}

    static boolean isText(Path file) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(2);
        }
        if (Arrays.equals(start, SCRIPT)) {
            return false;
        }
        List<Charset> encodings = hasMark(start) ? List.of(StandardCharsets.UTF_16) : ENCODINGS;
        for (Charset encoding : encodings) {
            if (isTextIn(encoding, file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMark(byte[] start) {
        return start.length == 2
                && ((start[0] == (byte) 0xfe && start[1] == (byte) 0xff)
                        || (start[0] == (byte) 0xff && start[1] == (byte) 0xfe));
    }

    private static boolean isTextIn(Charset encoding, Path file) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[1 << 14];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), decoder)) {
            int read;
            while ((read = text.read(buffer)) >= 0) {
                for (int i = 0; i < read; i++) {
                    if (isControl(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    private static boolean isControl(char character) {
        return (character < ' ' && "\t\n\r\f".indexOf(character) < 0) || character == 0x7f;
    }
}
