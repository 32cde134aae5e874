package org.jiedui.task.directory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The directory at one moment. It answers with a code only where one body is meant and no other: a name that two could
 * have is nobody's.
 */
public final class DirectorySnapshot {

    private static final int DEEPEST = 10;

    private final Map<String, DirectoryRepository.Region> regions = new HashMap<>();
    private final Map<String, Set<String>> regionsByName = new HashMap<>();
    private final BodyNames bodies;

    DirectorySnapshot(List<DirectoryRepository.Organization> organizations, List<DirectoryRepository.Region> all) {
        for (DirectoryRepository.Region region : all) {
            regions.put(region.code(), region);
            index(region.name(), region.code());
            index(region.shortName(), region.code());
            for (String alias : region.aliases()) {
                index(alias, region.code());
            }
        }
        bodies = new BodyNames(organizations, regions);
    }

    /**
     * The organization that a name means, by its name, an alias or a former name.
     *
     * @param city the code of the city in whose documents the name stands: 「市…」 is a body of that city; {@code null} for
     *     documents of no city
     */
    public Optional<String> organization(String nameAsWritten, String city) {
        return bodies.meant(WrittenName.key(nameAsWritten), city);
    }

    /**
     * The region that a name means, by its name, short name or an alias.
     *
     * @param within codes of the regions in or under which it is sought, one after the other; if empty, anywhere
     */
    public Optional<String> region(String nameAsWritten, List<String> within) {
        Set<String> found = regionsByName.getOrDefault(WrittenName.key(nameAsWritten), Set.of());
        if (within.isEmpty()) {
            return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
        }
        for (String owner : within) {
            List<String> inside = found.stream().filter(code -> isWithin(code, owner)).toList();
            if (!inside.isEmpty()) {
                return inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    public Optional<String> regionName(String code) {
        return Optional.ofNullable(regions.get(code)).map(DirectoryRepository.Region::name);
    }

    /**
     * The name of the region itself or of one above it.
     *
     * @param ending what the name ends in: 省, 自治区, 区
     */
    public Optional<String> nameAtOrAbove(String code, String ending) {
        String at = code;
        for (int level = 0; at != null && level < DEEPEST; level++) {
            DirectoryRepository.Region region = regions.get(at);
            if (region != null && region.name().endsWith(ending)) {
                return Optional.of(region.name());
            }
            at = region == null ? null : region.parent();
        }
        return Optional.empty();
    }

    private void index(String name, String code) {
        if (name != null) {
            regionsByName
                    .computeIfAbsent(WrittenName.key(name), key -> new LinkedHashSet<>())
                    .add(code);
        }
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
}
