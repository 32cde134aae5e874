package org.jiedui.task.decomposition;

import java.util.List;
import java.util.Optional;

/**
 * The directory of organizations and regions, as the decomposition sees it. An answer is a certain match by name,
 * alias or former name; whoever is not sure answers empty. Must answer the same as long as a decomposition runs.
 */
public interface UnitDirectory {

    /** The code of the organization that the name means in a document of that issuer. */
    Optional<String> organization(String nameAsWritten, Issuer issuer);

    /**
     * The code of the region that the name means.
     *
     * @param cityHints codes of the regions in or under which it is to be sought, most likely first; if empty, anywhere
     */
    Optional<String> region(String nameAsWritten, List<String> cityHints);

    /** Knows nobody: every unit stays as written. */
    static UnitDirectory empty() {
        return new UnitDirectory() {
            @Override
            public Optional<String> organization(String nameAsWritten, Issuer issuer) {
                return Optional.empty();
            }

            @Override
            public Optional<String> region(String nameAsWritten, List<String> cityHints) {
                return Optional.empty();
            }
        };
    }
}
