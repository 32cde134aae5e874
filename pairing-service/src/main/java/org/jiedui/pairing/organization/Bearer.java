package org.jiedui.pairing.organization;

import org.jiedui.pairing.organization.model.KnownName;
import org.jiedui.pairing.organization.model.NameKind;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.region.RegionSummary;

/**
 * An organization that bears, or bore, a name that was asked for.
 *
 * @param region the one that it works for
 * @param city the one that its region belongs to; {@code null} where it belongs to none
 */
record Bearer(Organization organization, KnownName name, RegionSummary region, RegionSummary city) {

    boolean isOf(RegionSummary other) {
        return city != null && city.code().equals(other.code());
    }

    /** Whether a name with this key means the organization wherever it is written: it says of which city it is. */
    boolean isMeantAnywhereBy(String key) {
        return city == null || name.kind() == NameKind.CODE || key.startsWith(KnownName.key(city.shortestName()));
    }

    /** Codes and names of today come before others; an alias is no better than a former name, since texts use both. */
    int rank() {
        return switch (name.kind()) {
            case CODE -> 0;
            case NAME -> 1;
            case ALIAS, FORMER_NAME -> 2;
        };
    }
}
