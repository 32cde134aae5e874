package org.jiedui.local.whole;

import java.util.UUID;

/**
 * A task as its writer knows it after the last acknowledged write. Only one writer changes it, so nothing else can be.
 *
 * @param everPublic whether anybody was ever allowed to see it without a part in it
 */
record WrittenTask(
        UUID id, int version, String title, String description, String status, boolean confidential, boolean everPublic) {

    WrittenTask described(String text) {
        return new WrittenTask(id, version + 1, title, text, status, confidential, everPublic);
    }

    WrittenTask moved(String to) {
        return new WrittenTask(id, version + 1, title, description, to, confidential, everPublic);
    }

    WrittenTask withdrawn() {
        return new WrittenTask(id, version + 1, title, description, status, true, everPublic);
    }
}
