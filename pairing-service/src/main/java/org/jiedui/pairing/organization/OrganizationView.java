package org.jiedui.pairing.organization;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.pairing.organization.model.OrganizationKind;
import org.jiedui.pairing.region.RegionReference;

/**
 * An organization as clients and followers see it; followers get neither the name of its region nor those of the persons who
 * hold its posts.
 */
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
        List<PostView> posts)
        implements Versioned {

    static OrganizationView of(Organization organization, RegionReference region) {
        return of(organization, region, Map.of());
    }

    static OrganizationView of(
            Organization organization, RegionReference region, Map<UUID, PersonReference> persons) {
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
                PostView.of(details.posts(), persons));
    }

    /** Persons are shown otherwise to others, and are renamed and erased without the organization. */
    @Override
    public String variant() {
        List<PersonReference> shown = posts.stream().map(PostView::person).filter(Objects::nonNull).toList();
        return shown.isEmpty()
                ? ""
                : ";persons=" + UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8));
    }
}
