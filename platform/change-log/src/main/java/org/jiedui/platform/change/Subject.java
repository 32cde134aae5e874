package org.jiedui.platform.change;

import java.util.UUID;

/** What a change is about, at the version that it reached by it. */
public record Subject(String kind, UUID id, int version) {

    /** {@code task/0197…/3}, as the headers {@code Jiedui-Version} and {@code Jiedui-At-Least} have it. */
    public String versionTag() {
        return kind + "/" + id + "/" + version;
    }
}
