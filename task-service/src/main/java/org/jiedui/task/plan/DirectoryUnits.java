package org.jiedui.task.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedui.task.decomposition.Issuer;
import org.jiedui.task.decomposition.UnitDirectory;
import org.jiedui.task.directory.DirectorySnapshot;

/** The directory as it stands, for a decomposition. */
record DirectoryUnits(DirectorySnapshot directory) implements UnitDirectory {

    /** 市农委 is a body of the issuer's city; 市场监管总局 only begins like one. */
    private static final Pattern OF_THE_CITY = Pattern.compile("市(?!场).*");

    /** A body of 「市」 is nobody where the text speaks from no single city, even if only one city has such a body. */
    @Override
    public Optional<String> organization(String nameAsWritten, Issuer issuer) {
        if (issuer.city().isEmpty() && OF_THE_CITY.matcher(nameAsWritten).matches()) {
            return Optional.empty();
        }
        return directory.organization(nameAsWritten, issuer.city().orElse(null));
    }

    @Override
    public Optional<String> region(String nameAsWritten, List<String> cityHints) {
        return directory.region(nameAsWritten, cityHints);
    }
}
