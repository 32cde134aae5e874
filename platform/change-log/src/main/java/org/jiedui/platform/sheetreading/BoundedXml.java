package org.jiedui.platform.sheetreading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML as it comes out of a file that can claim anything of itself: no more than so much of it, and never much between two
 * angle brackets, so that no parser can be made to gather a text or a tag without end.
 */
final class BoundedXml extends FilterInputStream {

    /** Twice what the longest text of a cell takes where each of its characters is written as a reference. */
    private static final int MOST_BETWEEN_BRACKETS = 1 << 19;

    private long left;
    private int sinceBracket;

    /** @param most how many bytes there may be */
    BoundedXml(InputStream xml, long most) {
        super(xml);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count((byte) read);
            spend(1);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        for (int i = 0; i < read; i++) {
            count(target[offset + i]);
        }
        spend(Math.max(0, read));
        return read;
    }

    private void count(byte b) {
        sinceBracket = b == '<' || b == '>' ? 0 : sinceBracket + 1;
        if (sinceBracket > MOST_BETWEEN_BRACKETS) {
            throw UnreadableSheet.tooLarge();
        }
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw UnreadableSheet.tooLarge();
        }
    }
}
