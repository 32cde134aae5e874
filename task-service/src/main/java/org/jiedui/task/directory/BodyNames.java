package org.jiedui.task.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which organization a name means, by the rules of pairing-service's {@code /organizations/resolution}: what a plan's text
 * is resolved to here is what anybody gets who asks there.
 *
 * <p>「市…」 means the city that it is written in and nobody outside of it. Beyond that city a name counts only where it
 * says of which city the body is (天津市…), or where the body is of no city, as those of the State are. Today's name comes
 * before an alias and a former name, which are as good as one another.
 */
final class BodyNames {

    private static final String OF_THE_CITY = "市";
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int OTHER_NAME = 2;

    private final Map<String, DirectoryRepository.Region> regions;
    private final Map<String, List<Bearer>> bearers = new HashMap<>();

    /** @param city the code of the city that the body is of; {@code null} for none */
    private record Bearer(String code, int rank, String city) {}

    BodyNames(List<DirectoryRepository.Organization> organizations, Map<String, DirectoryRepository.Region> regions) {
        this.regions = regions;
        for (DirectoryRepository.Organization organization : organizations) {
            DirectoryRepository.Region region = regions.get(organization.region());
            String city = region == null ? null : region.city();
            index(organization.code(), new Bearer(organization.code(), CODE, city));
            index(organization.name(), new Bearer(organization.code(), NAME, city));
            for (String alias : organization.aliases()) {
                index(alias, new Bearer(organization.code(), OTHER_NAME, city));
            }
            for (String former : organization.formerNames()) {
                index(former, new Bearer(organization.code(), OTHER_NAME, city));
            }
        }
    }

    /** @param city where the name is written; {@code null} where that is no city */
    Optional<String> meant(String key, String city) {
        List<Bearer> all = strongest(keys(key, city));
        List<Bearer> meant = city == null ? all : inCity(all, key, city);
        int best = meant.stream().mapToInt(Bearer::rank).min().orElse(CODE);
        List<Bearer> strongest = meant.stream().filter(bearer -> bearer.rank() == best).toList();
        return strongest.size() == 1 ? Optional.of(strongest.getFirst().code()) : Optional.empty();
    }

    /** The key, and what it stands for in the city: 市农委 written in 天津市 is 天津市农委. */
    private List<String> keys(String key, String city) {
        DirectoryRepository.Region region = city == null ? null : regions.get(city);
        return region != null && key.startsWith(OF_THE_CITY)
                ? List.of(key, WrittenName.key(region.name()) + key.substring(OF_THE_CITY.length()))
                : List.of(key);
    }

    /** Everybody who bears one of the names, each by the strongest. */
    private List<Bearer> strongest(List<String> keys) {
        Map<String, Bearer> byCode = new LinkedHashMap<>();
        for (String key : keys) {
            for (Bearer bearer : bearers.getOrDefault(key, List.of())) {
                byCode.merge(bearer.code(), bearer, (one, other) -> one.rank() <= other.rank() ? one : other);
            }
        }
        return List.copyOf(byCode.values());
    }

    private List<Bearer> inCity(List<Bearer> all, String key, String city) {
        List<Bearer> inside =
                all.stream().filter(bearer -> city.equals(bearer.city())).toList();
        if (!inside.isEmpty() || key.startsWith(OF_THE_CITY)) {
            return inside;
        }
        return all.stream().filter(bearer -> isMeantAnywhereBy(key, bearer)).toList();
    }

    private boolean isMeantAnywhereBy(String key, Bearer bearer) {
        DirectoryRepository.Region city = regions.get(bearer.city());
        return city == null || bearer.rank() == CODE || key.startsWith(WrittenName.key(shortestName(city)));
    }

    private static String shortestName(DirectoryRepository.Region city) {
        return city.shortName() == null ? city.name() : city.shortName();
    }

    private void index(String name, Bearer bearer) {
        bearers.computeIfAbsent(WrittenName.key(name), key -> new ArrayList<>()).add(bearer);
    }
}
