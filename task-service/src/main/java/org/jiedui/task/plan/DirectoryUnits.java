package org.jiedui.task.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jiedui.task.decomposition.Issuer;
import org.jiedui.task.decomposition.UnitDirectory;
import org.jiedui.task.directory.DirectorySnapshot;

/**
 * The directory as it stands, for a decomposition. A name that begins with a level alone is a body of the issuer's own
 * province, city or district: 省发展改革委 in a document of 长春市 is that of 吉林省.
 */
record DirectoryUnits(DirectorySnapshot directory) implements UnitDirectory {

    /** 市农委 is a body of the issuer's city; 市场监管总局 only begins like one. */
    private static final Pattern OF_THE_CITY = Pattern.compile("市(?!场).*");

    /** What the directory itself does not know to belong to somewhere; of the city it does. */
    private static final List<String> LEVELS = List.of("自治区", "自治州", "省", "区", "县", "州", "盟", "旗");

    /** A body of 「市」 is nobody where the text speaks from no single city, even if only one city has such a body. */
    @Override
    public Optional<String> organization(String nameAsWritten, Issuer issuer) {
        if (issuer.city().isEmpty()) {
            return OF_THE_CITY.matcher(nameAsWritten).matches()
                    ? Optional.empty()
                    : directory.organization(nameAsWritten, null);
        }
        String city = issuer.city().get();
        return LEVELS.stream()
                .filter(nameAsWritten::startsWith)
                .findFirst()
                .map(level -> ofLevel(level, nameAsWritten, issuer.name(), city))
                .orElseGet(() -> directory.organization(nameAsWritten, city));
    }

    /** Written out it is certain; else the name may stand in the directory as it is written here. */
    private Optional<String> ofLevel(String level, String nameAsWritten, String issuer, String city) {
        return directory
                .nameAtOrAbove(regionOf(issuer, city), level)
                .flatMap(region -> directory.organization(region + nameAsWritten.substring(level.length()), city))
                .or(() -> directory.organization(nameAsWritten, city));
    }

    /** The district or county of the city by whose name the issuer goes: 天津市和平区人民政府; else the city. */
    private String regionOf(String issuer, String city) {
        String name = directory.regionName(city).orElse("");
        String own = issuer.startsWith(name) ? issuer.substring(name.length()) : issuer;
        return IntStream.rangeClosed(2, own.length())
                .mapToObj(end -> directory.region(own.substring(0, end), List.of(city)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(city);
    }

    @Override
    public Optional<String> region(String nameAsWritten, List<String> cityHints) {
        return directory.region(nameAsWritten, cityHints);
    }
}
