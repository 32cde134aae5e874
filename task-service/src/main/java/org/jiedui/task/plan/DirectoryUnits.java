package org.jiedui.task.plan;

import java.util.List;
import java.util.Optional;
import org.jiedui.task.decomposition.Issuer;
import org.jiedui.task.decomposition.UnitDirectory;
import org.jiedui.task.directory.DirectorySnapshot;

/** The directory as it stands, for a decomposition. */
record DirectoryUnits(DirectorySnapshot directory) implements UnitDirectory {

    @Override
    public Optional<String> organization(String nameAsWritten, Issuer issuer) {
        return directory.organization(nameAsWritten, issuer.city().orElse(null));
    }

    @Override
    public Optional<String> region(String nameAsWritten, List<String> cityHints) {
        return directory.region(nameAsWritten, cityHints);
    }
}
