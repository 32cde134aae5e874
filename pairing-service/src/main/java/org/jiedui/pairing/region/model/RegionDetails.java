package org.jiedui.pairing.region.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is told of a region.
 *
 * @param code by GB/T 2260, or of ours for a zone, such as {@code 120116-TEDA}; fixed once the region exists
 * @param aliases other names under which documents mention it
 * @param city code of the city that it belongs to; none above the cities
 * @param validFrom the first day on which the region exists in this form, where known
 * @param validTo the last such day; none while it exists
 */
@Embeddable
public record RegionDetails(
        @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String code,
        @NotBlank @Size(max = 100) String name,
        @Size(max = 200) String nameEn,
        @Size(max = 50) String shortName,
        @NotNull @Size(max = 50) @JdbcTypeCode(SqlTypes.ARRAY) List<@NotBlank @Size(max = 100) String> aliases,
        @NotNull @Enumerated(EnumType.STRING) RegionKind kind,
        @Size(max = 40) String parentCode,
        @Size(max = 40) String city,
        @Valid @JdbcTypeCode(SqlTypes.JSON) GeoPoint location,
        LocalDate validFrom,
        LocalDate validTo) {

    public RegionDetails {
        aliases = aliases == null ? List.of() : aliases;
    }

    /** The same, belonging to this city. */
    public RegionDetails inCity(String code) {
        return new RegionDetails(
                this.code, name, nameEn, shortName, aliases, kind, parentCode, code, location, validFrom, validTo);
    }
}
