package org.jiedui.task.decomposition;

/**
 * Something that was found but could not be told.
 *
 * @param reason {@link Reason} in kebab-case
 * @param message in Chinese
 * @param messageEn in English
 */
public record Unresolved(String text, Span span, String reason, String message, String messageEn) {

    /** Why it could not be told. */
    public enum Reason {
        NOT_A_UNIT("not-a-unit", "不像单位名称", "it does not look like a unit"),
        UNREAD_NOTE("unread-note", "像责任说明但无法解析", "it looks like a responsibility note but cannot be read"),
        NO_YEAR("no-year", "时限没有年份可依", "the deadline has no year to go by"),
        TABLE_ROW("table-row", "表格行与表头对不上", "the row does not fit the table's head");

        private final String code;
        private final String message;
        private final String messageEn;

        Reason(String code, String message, String messageEn) {
            this.code = code;
            this.message = message;
            this.messageEn = messageEn;
        }
    }

    static Unresolved of(Reason reason, String text, Span span) {
        return new Unresolved(text, span, reason.code, reason.message, reason.messageEn);
    }
}
