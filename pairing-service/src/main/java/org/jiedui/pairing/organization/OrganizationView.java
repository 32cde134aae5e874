package org.jiedui.pairing.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.pairing.organization.model.OrganizationKind;
import org.jiedui.pairing.organization.model.Post;
import org.jiedui.pairing.region.RegionReference;

/** An organization as clients and followers see it; followers get the region without its name. */
@Schema(name = "Organization")
record OrganizationView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String nameEn,
        List<String> aliases,
        List<String> formerNames,
        RegionReference region,
        OrganizationKind kind,
        String parentCode,
        List<Post> posts)
        implements Versioned {

    static OrganizationView of(Organization organization, RegionReference region) {
        OrganizationDetails details = organization.details();
        return new OrganizationView(
                organization.id(),
                details.code(),
                organization.version(),
                organization.createdAt(),
                organization.updatedAt(),
                details.name(),
                details.nameEn(),
                details.aliases(),
                details.formerNames(),
                region,
                details.kind(),
                details.parentCode(),
                details.posts());
    }
}
