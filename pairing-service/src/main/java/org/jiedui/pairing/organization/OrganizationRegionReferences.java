package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.pairing.region.RegionService;

/** Organizations keep the region that they work for from being removed. */
@Singleton
class OrganizationRegionReferences implements RegionService.References {

    private final OrganizationRepository organizations;

    OrganizationRegionReferences(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<String> to(String region) {
        return organizations.of(region).stream()
                .map(code -> "/api/v1/organizations/" + code)
                .toList();
    }
}
