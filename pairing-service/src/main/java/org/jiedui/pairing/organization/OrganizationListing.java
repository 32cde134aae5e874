package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.organization.model.OrganizationKind;
import org.jiedui.platform.listing.Listing;

@Singleton
class OrganizationListing extends Listing<Organization> {

    OrganizationListing() {
        super(Organization.class, OrganizationView.class, "organization", "listOrganizations");
        id("id", "t.id");
        text("code", "t.code");
        text("name", "t.name");
        text("region", "t.region");
        text("city", "(SELECT r.city FROM region r WHERE r.code = t.region)");
        constant("kind", "t.kind", OrganizationKind.class);
        text("parentCode", "t.parent_code");
        search(
                "t.code",
                "t.name",
                "t.name_en",
                "array_to_string(t.aliases, ' ')",
                "array_to_string(t.former_names, ' ')");
        sort("code", "t.code", "text");
        sort("name", "t.name", "text");
        sort("kind", "t.kind", OrganizationKind.class);
        sort("region", "t.region", "text");
        defaultSort("code");
    }
}
