package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.region.RegionReference;
import org.jiedui.platform.change.Recorded;

/** How organizations appear in the change log. */
@Singleton
class OrganizationRecord implements Recorded<Organization> {

    static final String KIND = "organization";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Organization organization) {
        return organization.id();
    }

    @Override
    public int version(Organization organization) {
        return organization.version();
    }

    @Override
    public OrganizationView state(Organization organization) {
        return OrganizationView.of(
                organization, RegionReference.toCode(organization.details().region()));
    }
}
