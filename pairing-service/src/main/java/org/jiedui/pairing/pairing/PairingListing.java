package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.pairing.model.PairingStatus;
import org.jiedui.platform.listing.Listing;

@Singleton
class PairingListing extends Listing<Pairing> {

    private static final String REGIONS = "region r WHERE r.code = ANY(t.left_codes || t.right_codes)";

    PairingListing() {
        super(Pairing.class, PairingView.class, "pairing", "listPairings");
        id("id", "t.id");
        text("code", "t.code");
        texts("region", "(t.left_codes || t.right_codes)");
        texts("left", "t.left_codes");
        texts("right", "t.right_codes");
        texts("city", "(SELECT array_agg(r.city) FROM " + REGIONS + ")");
        constant("status", "t.status", PairingStatus.class);
        id("parentId", "t.parent_id");
        text("parentCode", "(SELECT p.code FROM pairing p WHERE p.id = t.parent_id)");
        texts("focusArea", "t.focus_areas");
        texts("focusAreas", "t.focus_areas");
        day("agreedOn", "t.agreed_on");
        search(
                "t.code",
                "array_to_string(t.focus_areas, ' ')",
                "(SELECT string_agg(concat_ws(' ', r.name, r.short_name, r.name_en), ' ') FROM " + REGIONS + ")");
        sort("code", "t.code", "text");
        sort("status", "t.status", PairingStatus.class);
        sortAbsentLast("agreedOn", "t.agreed_on", "date");
        defaultSort("code");
    }
}
