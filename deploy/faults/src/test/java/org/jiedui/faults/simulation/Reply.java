package org.jiedui.faults.simulation;

/** An answer before it goes over the wire. */
record Reply(int status, String body, String etag, boolean replayed, boolean retryAfter) {

    static Reply of(int status, Row row) {
        return new Reply(status, row.json(), tag(row), false, false);
    }

    static Reply notModified(Row row) {
        return new Reply(304, "", tag(row), false, false);
    }

    static Reply problem(int status, String code) {
        return new Reply(status, "{\"code\": \"%s\"}".formatted(code), "", false, status == 503);
    }

    Reply again() {
        return new Reply(status, body, etag, true, false);
    }

    Reply withoutRetryAfter() {
        return new Reply(status, body, etag, replayed, false);
    }

    private static String tag(Row row) {
        return "\"" + row.version() + "\"";
    }
}
