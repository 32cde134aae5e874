package org.jiedui.platform.sheetreading;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which encoding a text is in: UTF-8, or else GB18030, in which Excel in China writes csv, and of which GBK is a part. */
final class Encodings {

    private static final List<Charset> TAKEN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int PORTION = 8_192;

    private Encodings() {}

    /** @throws org.jiedui.platform.problem.Problem 400 if it is in neither */
    static Reader reader(byte[] text) {
        Charset charset = TAKEN.stream()
                .filter(candidate -> isIn(candidate, text))
                .findFirst()
                .orElseThrow(() -> UnreadableSheet.because(
                        "csv 须为 UTF-8 或 GB18030 编码。", "A csv is encoded in UTF-8 or GB18030."));
        int begin = startsWithMark(text) ? MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(text, begin, text.length - begin), charset);
    }

    private static boolean isIn(Charset charset, byte[] text) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(text);
        CharBuffer portion = CharBuffer.allocate(PORTION);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, portion.clear(), true);
        }
        return !result.isError();
    }

    private static boolean startsWithMark(byte[] text) {
        return text.length >= MARK.length && text[0] == MARK[0] && text[1] == MARK[1] && text[2] == MARK[2];
    }
}
