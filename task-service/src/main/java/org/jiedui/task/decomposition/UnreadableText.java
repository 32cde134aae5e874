package org.jiedui.task.decomposition;

/** A text that is refused as a whole, with the reason in both languages of the product. */
public final class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a text is refused; the constants are the whole list. */
    public enum Code {
        TOO_LONG("too-long", "文本超过可处理的长度", "the text is longer than can be read"),
        LONE_SURROGATE("lone-surrogate", "文本含有不成对的代理字符", "the text holds half of a surrogate pair"),
        CONTROL_CHARACTER("control-character", "文本含有空字符", "the text holds a NUL character");

        private final String code;
        private final String message;
        private final String messageEn;

        Code(String code, String message, String messageEn) {
            this.code = code;
            this.message = message;
            this.messageEn = messageEn;
        }

        public String code() {
            return code;
        }

        public String message() {
            return message;
        }

        public String messageEn() {
            return messageEn;
        }
    }

    private final Code code;
    private final int position;

    UnreadableText(Code code, int position) {
        super(code.messageEn() + " (at code point " + position + ")");
        this.code = code;
        this.position = position;
    }

    public Code code() {
        return code;
    }

    /** The code point at which reading stopped. */
    public int position() {
        return position;
    }
}
