package org.jiedui.pairing.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.pairing.region.model.Region;

/**
 * What other features need to know of a region.
 *
 * @param shortName {@code null} where it has none
 * @param city code of the city that it belongs to, its own for a city; {@code null} above the cities
 */
public record RegionSummary(String code, String name, String shortName, String city) {

    static RegionSummary of(Region region) {
        return new RegionSummary(
                region.details().code(),
                region.details().name(),
                region.details().shortName(),
                region.details().city());
    }

    static Map<String, RegionSummary> byCode(List<Region> regions) {
        return regions.stream()
                .map(RegionSummary::of)
                .collect(Collectors.toMap(RegionSummary::code, Function.identity()));
    }

    /** The cities that some regions belong to. */
    public static Set<String> citiesOf(Collection<String> codes, Map<String, RegionSummary> known) {
        return codes.stream()
                .map(code -> known.get(code).city())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The short name, or the name where there is no shorter one. */
    public String shortestName() {
        return shortName == null ? name : shortName;
    }

    public RegionReference reference() {
        return new RegionReference(code, name);
    }
}
