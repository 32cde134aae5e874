package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.model.KnownName;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.pairing.organization.model.Post;
import org.jiedui.pairing.region.RegionService;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** What must hold between an organization and what it names. */
@Singleton
class OrganizationRules {

    private final OrganizationRepository organizations;
    private final RegionService regions;
    private final OrganizationQueries.Persons persons;

    OrganizationRules(
            OrganizationRepository organizations, RegionService regions, OrganizationQueries.Persons persons) {
        this.organizations = organizations;
        this.regions = regions;
        this.persons = persons;
    }

    /** @param holding those who hold posts already: they may go on when they are erased */
    void check(OrganizationDetails organization, Set<UUID> holding, Faults faults) {
        String region = organization.region();
        if (region != null && !faults.knows("/region") && regions.hold(List.of(region)).isEmpty()) {
            faults.add(
                    "/region",
                    "unknown-region",
                    Text.of("没有代码为 " + region + " 的区划。", "No region has the code " + region + "."));
        }
        String parent = organization.parentCode();
        if (parent != null && !organizations.hold(parent)) {
            faults.add(
                    "/parentCode",
                    "unknown-organization",
                    Text.of("没有代码为 " + parent + " 的单位。", "No organization has the code " + parent + "."));
        }
        knownPersons(organization.posts(), holding, faults);
        Set<String> seen = new HashSet<>();
        eachOnce("/aliases", organization.aliases(), seen, faults);
        eachOnce("/formerNames", organization.formerNames(), seen, faults);
    }

    private void knownPersons(List<Post> posts, Set<UUID> holding, Faults faults) {
        Set<UUID> asked = posts.stream()
                .filter(Objects::nonNull)
                .map(Post::personId)
                .filter(person -> person != null && !holding.contains(person))
                .collect(Collectors.toSet());
        Set<UUID> known = asked.isEmpty() ? Set.of() : persons.standing(asked);
        for (int i = 0; i < posts.size(); i++) {
            UUID person = posts.get(i) == null ? null : posts.get(i).personId();
            if (asked.contains(person) && !known.contains(person)) {
                faults.add(
                        "/posts/" + i + "/personId",
                        "unknown-person",
                        Text.of("没有此人员，或其信息已被删除。", "There is no such person, or they are erased."));
            }
        }
    }

    /** What holds for an organization that is there already: it keeps its code, and does not stand under itself. */
    void checkChange(Organization organization, OrganizationDetails changed, Faults faults) {
        String code = organization.details().code();
        if (!code.equals(changed.code())) {
            faults.add("/code", "read-only", Text.of("单位代码不能修改。", "The code of an organization cannot be changed."));
        }
        String parent = changed.parentCode();
        if (parent != null
                && !parent.equals(organization.details().parentCode())
                && organizations.isUnder(parent, code)) {
            faults.add("/parentCode", "cycle", Text.of("上级不能是自身或其下级。", "It cannot stand under itself."));
        }
    }

    private static void eachOnce(String pointer, List<String> names, Set<String> seen, Faults faults) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) != null && !seen.add(KnownName.key(names.get(i)))) {
                faults.add(pointer + "/" + i, "duplicate", Text.of("名称重复。", "The name stands twice."));
            }
        }
    }
}
