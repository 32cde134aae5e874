package org.jiedui.task.directory;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What some codes are called today. A code that nobody has ever had is in neither map. */
public record DirectoryNames(Map<String, String> organizations, Map<String, String> regions) {

    /** For events and the like: a name may change without the thing that refers to it. */
    public static final DirectoryNames NONE = new DirectoryNames(Map.of(), Map.of());

    /**
     * An organization or a region as something refers to it.
     *
     * @param name as it is called today; left out of events
     */
    @Schema(name = "CodeReference")
    public record CodeReference(String code, String name) {}

    /** @param code {@code null} for none */
    public CodeReference organization(String code) {
        return code == null ? null : new CodeReference(code, organizations.get(code));
    }

    /** @param code {@code null} for none */
    public CodeReference region(String code) {
        return code == null ? null : new CodeReference(code, regions.get(code));
    }
}
