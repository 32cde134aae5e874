package org.jiedui.pairing.organization.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is told of an organization.
 *
 * @param code such as {@code TJ-DRC}; made by the service where none is given, and fixed from then on
 * @param name the full name of today
 * @param aliases other names in use, such as {@code 市发展改革委}
 * @param formerNames names of the past that texts still use, such as {@code 市农委}
 * @param region code of the region that it works for
 * @param posts its seats, by title, with the ids of those who hold them
 */
@Embeddable
public record OrganizationDetails(
        @Pattern(regexp = "[A-Z0-9][A-Za-z0-9-]{1,39}") String code,
        @NotBlank @Size(max = 100) String name,
        @Size(max = 200) String nameEn,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.ARRAY) List<@NotBlank @Size(max = 100) String> aliases,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.ARRAY) List<@NotBlank @Size(max = 100) String> formerNames,
        @NotBlank @Size(max = 40) String region,
        @NotNull @Enumerated(EnumType.STRING) OrganizationKind kind,
        @Size(max = 40) String parentCode,
        @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON) List<@Valid Post> posts) {

    public OrganizationDetails {
        aliases = aliases == null ? List.of() : aliases;
        formerNames = formerNames == null ? List.of() : formerNames;
        posts = posts == null ? List.of() : posts;
    }

    public OrganizationDetails withCode(String given) {
        return new OrganizationDetails(given, name, nameEn, aliases, formerNames, region, kind, parentCode, posts);
    }

    /** Ids of the persons who hold its posts. */
    public Stream<UUID> holders() {
        return posts.stream().map(Post::personId).filter(Objects::nonNull);
    }

    /** Every name by which the organization may be meant, the strongest first. */
    public Stream<KnownName> names() {
        return Stream.of(
                        Stream.of(new KnownName(NameKind.CODE, code), new KnownName(NameKind.NAME, name)),
                        aliases.stream().map(alias -> new KnownName(NameKind.ALIAS, alias)),
                        formerNames.stream().map(former -> new KnownName(NameKind.FORMER_NAME, former)))
                .flatMap(names -> names);
    }
}
