package org.jiedui.task.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What this service knows of organizations and regions: a little behind pairing-service, which keeps them. */
@ApplicationScoped
public class DirectoryQueries {

    private final DirectoryRepository directory;

    DirectoryQueries(DirectoryRepository directory) {
        this.directory = directory;
    }

    /** Today's names, also of those that are gone. */
    public DirectoryNames names(Collection<String> organizations, Collection<String> regions) {
        if (organizations.isEmpty() && regions.isEmpty()) {
            return DirectoryNames.NONE;
        }
        Map<String, String> organizationNames = new HashMap<>();
        Map<String, String> regionNames = new HashMap<>();
        for (DirectoryRepository.Named named : directory.named(organizations, regions)) {
            (named.isOrganization() ? organizationNames : regionNames).put(named.code(), named.name());
        }
        return new DirectoryNames(organizationNames, regionNames);
    }

    /** Those of the codes that no organization has. */
    public Set<String> unknownOrganizations(Collection<String> codes) {
        return without(codes, codes.isEmpty() ? Set.of() : directory.organizationsAmong(codes));
    }

    /** Those of the codes that no region has. */
    public Set<String> unknownRegions(Collection<String> codes) {
        return without(codes, codes.isEmpty() ? Set.of() : directory.regionsAmong(codes));
    }

    /** The city that a unit belongs to, by its code; nothing where the directory does not say. */
    public Optional<String> city(String organization, String region) {
        return directory.city(organization, region);
    }

    /** The whole directory as it stands, for whoever looks up many names and needs the same answer each time. */
    public DirectorySnapshot snapshot() {
        return new DirectorySnapshot(directory.organizations(), directory.regions());
    }

    private static Set<String> without(Collection<String> codes, Collection<String> known) {
        Set<String> unknown = new TreeSet<>(codes);
        unknown.removeAll(known);
        return unknown;
    }
}
