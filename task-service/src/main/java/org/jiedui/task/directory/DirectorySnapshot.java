package org.jiedui.task.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The directory at one moment. It answers with a code only where one body is meant and no other: a name that two could
 * have is nobody's. The rules are those of pairing-service's {@code /organizations/resolution}.
 */
public final class DirectorySnapshot {

    private static final int DEEPEST = 10;

    private final Map<String, DirectoryRepository.Region> regions = new HashMap<>();
    private final Map<String, Set<String>> regionsByName = new HashMap<>();
    private final Map<String, String> cityOfOrganization = new HashMap<>();
    private final Map<String, Set<String>> organizationsByName = new HashMap<>();
    private final Map<String, Set<String>> organizationsByFormerName = new HashMap<>();

    DirectorySnapshot(List<DirectoryRepository.Organization> organizations, List<DirectoryRepository.Region> all) {
        for (DirectoryRepository.Region region : all) {
            regions.put(region.code(), region);
            index(regionsByName, region.names(), region.code());
        }
        for (DirectoryRepository.Organization organization : organizations) {
            DirectoryRepository.Region region = regions.get(organization.region());
            cityOfOrganization.put(organization.code(), region == null ? null : region.city());
            index(organizationsByName, organization.names(), organization.code());
            index(organizationsByFormerName, organization.formerNames(), organization.code());
        }
    }

    /**
     * The organization that a name means, by its name or an alias, else by a former name.
     *
     * @param city the code of the city in whose documents the name stands: 「市…」 is a body of that city; {@code null} for
     *     documents of no city
     */
    public Optional<String> organization(String nameAsWritten, String city) {
        List<String> spellings = spellings(WrittenName.folded(nameAsWritten), city);
        return organization(organizationsByName, spellings, city)
                .or(() -> organization(organizationsByFormerName, spellings, city));
    }

    /**
     * The region that a name means, by its name, short name or an alias.
     *
     * @param within codes of the regions in or under which it is sought, one after the other; if empty, anywhere
     */
    public Optional<String> region(String nameAsWritten, List<String> within) {
        Set<String> found = regionsByName.getOrDefault(WrittenName.folded(nameAsWritten), Set.of());
        if (within.isEmpty()) {
            return only(found, code -> true);
        }
        for (String owner : within) {
            Optional<String> inside = only(found, code -> isWithin(code, owner));
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private Optional<String> organization(Map<String, Set<String>> index, List<String> spellings, String city) {
        Set<String> found = new LinkedHashSet<>();
        spellings.forEach(spelling -> found.addAll(index.getOrDefault(spelling, Set.of())));
        if (city != null) {
            Set<String> here = matching(found, code -> city.equals(cityOfOrganization.get(code)));
            if (!here.isEmpty()) {
                return here.size() == 1 ? Optional.of(here.iterator().next()) : Optional.empty();
            }
        }
        if (spellings.getFirst().startsWith("市")) {
            return Optional.empty(); // a body of this city, and it has none of that name
        }
        Set<String> aboveCities = matching(found, code -> cityOfOrganization.get(code) == null);
        return only(aboveCities.isEmpty() ? found : aboveCities, code -> true);
    }

    /** 「市农委」 in a document of Tianjin is also 「天津市农委」. */
    private List<String> spellings(String name, String city) {
        List<String> spellings = new ArrayList<>(List.of(name));
        DirectoryRepository.Region region = city == null ? null : regions.get(city);
        if (region != null && name.startsWith("市")) {
            spellings.add(WrittenName.folded(region.name()) + name.substring(1));
        }
        return spellings;
    }

    private boolean isWithin(String code, String owner) {
        String at = code;
        for (int level = 0; at != null && level < DEEPEST; level++) {
            DirectoryRepository.Region region = regions.get(at);
            if (at.equals(owner) || (region != null && owner.equals(region.city()))) {
                return true;
            }
            at = region == null ? null : region.parent();
        }
        return false;
    }

    private static Optional<String> only(Set<String> codes, Predicate<String> condition) {
        Set<String> matching = matching(codes, condition);
        return matching.size() == 1 ? Optional.of(matching.iterator().next()) : Optional.empty();
    }

    private static Set<String> matching(Set<String> codes, Predicate<String> condition) {
        Set<String> matching = new LinkedHashSet<>(codes);
        matching.removeIf(condition.negate());
        return matching;
    }

    private static void index(Map<String, Set<String>> index, String[] names, String code) {
        Arrays.stream(names)
                .filter(Objects::nonNull)
                .forEach(name -> index.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(code));
    }
}
