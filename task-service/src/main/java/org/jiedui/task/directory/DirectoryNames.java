package org.jiedui.task.directory;

import java.util.Map;

/** What some codes are called today. A code that nobody has ever had is in neither map. */
public record DirectoryNames(Map<String, String> organizations, Map<String, String> regions) {

    static final DirectoryNames NONE = new DirectoryNames(Map.of(), Map.of());
}
