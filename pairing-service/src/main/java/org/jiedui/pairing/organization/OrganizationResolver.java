package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.model.KnownName;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.region.RegionQueries;
import org.jiedui.pairing.region.RegionSummary;

/**
 * Finds which organizations a name may mean. Only what the directory holds counts: code, name, alias or former name,
 * whatever the blanks and the width of the characters; nothing is guessed.
 *
 * <p>「市…」 means the city that it is written in and nobody outside of it. Beyond that city a name counts only where it
 * says of which city the body is (天津市…), or where the body is of no city, as those of the State are.
 */
@Singleton
class OrganizationResolver {

    private static final String OF_THE_CITY = "市";

    private final OrganizationRepository organizations;
    private final RegionQueries regions;

    OrganizationResolver(OrganizationRepository organizations, RegionQueries regions) {
        this.organizations = organizations;
        this.regions = regions;
    }

    /**
     * Whoever bears the name most strongly: one where it is clear, several where it is not.
     *
     * @param key of the name, see {@link KnownName#key(String)}
     * @param city where it is written; {@code null} where that is not known
     */
    List<Bearer> bearers(String key, RegionSummary city) {
        List<Bearer> all = anywhere(keys(key, city));
        List<Bearer> meant = city == null ? all : inCity(all, key, city);
        int best = meant.stream().mapToInt(Bearer::rank).min().orElse(0);
        return meant.stream().filter(bearer -> bearer.rank() == best).toList();
    }

    /** The key, and what it stands for in the city: 市农委 written in 天津市 is 天津市农委. */
    private static List<String> keys(String key, RegionSummary city) {
        return city != null && key.startsWith(OF_THE_CITY)
                ? List.of(key, KnownName.key(city.name()) + key.substring(OF_THE_CITY.length()))
                : List.of(key);
    }

    private List<Bearer> anywhere(List<String> keys) {
        List<Organization> found = organizations.bearing(keys);
        Map<String, RegionSummary> own = regions.summaries(
                found.stream().map(each -> each.details().region()).collect(Collectors.toSet()));
        Map<String, RegionSummary> cities = regions.summaries(own.values().stream()
                .map(RegionSummary::city)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(each -> {
                    RegionSummary region = own.get(each.details().region());
                    RegionSummary city = region.city() == null ? null : cities.get(region.city());
                    return new Bearer(each, borne(each, keys), region, city);
                })
                .toList();
    }

    /** Its strongest such name; of two as strong, the one as written. */
    private static KnownName borne(Organization organization, List<String> keys) {
        Optional<KnownName> strongest = organization
                .details()
                .names()
                .filter(name -> keys.contains(name.key()))
                .min(Comparator.comparing(KnownName::kind).thenComparing(name -> keys.indexOf(name.key())));
        return strongest.orElseThrow(() -> new IllegalStateException("found by a key that none of its names has"));
    }

    private static List<Bearer> inCity(List<Bearer> all, String key, RegionSummary city) {
        List<Bearer> inside = all.stream().filter(bearer -> bearer.isOf(city)).toList();
        if (!inside.isEmpty() || key.startsWith(OF_THE_CITY)) {
            return inside;
        }
        return all.stream().filter(bearer -> bearer.isMeantAnywhereBy(key)).toList();
    }
}
