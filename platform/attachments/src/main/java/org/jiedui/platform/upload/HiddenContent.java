package org.jiedui.platform.upload;

import org.jiedui.platform.text.Text;

/** A file that has something in it that is not taken. */
final class HiddenContent extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text message;

    private HiddenContent(String code, Text message) {
        super(message.en(), null, false, false);
        this.code = code;
        this.message = message;
    }

    /** A program in a document. */
    static HiddenContent macros() {
        return new HiddenContent("macros-not-allowed", Text.of("文档含宏，请另存为不含宏的文档。", "It has macros. Save it without."));
    }

    /** It would become far larger on being opened than it looks. */
    static HiddenContent tooMuch() {
        return new HiddenContent(
                "too-much-inside",
                Text.of(
                        "解压后超过 " + ZipLook.MOST_MEBIBYTES + " MiB 或 " + ZipLook.MOST_ENTRIES + " 个条目。",
                        "Unpacked it has more than " + ZipLook.MOST_MEBIBYTES + " MiB or " + ZipLook.MOST_ENTRIES
                                + " entries."));
    }

    String code() {
        return code;
    }

    Text message() {
        return message;
    }
}
