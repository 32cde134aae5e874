package org.jiedui.pairing.organization;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.region.RegionSummary;

/**
 * What other features need to know of an organization.
 *
 * @param city code of the city that its region belongs to; {@code null} where that belongs to none
 */
public record OrganizationSummary(String code, String name, String city) {

    static Map<String, OrganizationSummary> byCode(List<Organization> organizations, Map<String, RegionSummary> regions) {
        return organizations.stream()
                .map(organization -> organization.details())
                .map(details -> new OrganizationSummary(
                        details.code(), details.name(), regions.get(details.region()).city()))
                .collect(Collectors.toMap(OrganizationSummary::code, Function.identity()));
    }
}
