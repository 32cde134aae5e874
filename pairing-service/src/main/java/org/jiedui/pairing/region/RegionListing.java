package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import org.jiedui.pairing.region.model.Region;
import org.jiedui.pairing.region.model.RegionKind;
import org.jiedui.platform.listing.Listing;

@Singleton
class RegionListing extends Listing<Region> {

    RegionListing() {
        super(Region.class, RegionView.class, "region", "listRegions");
        id("id", "t.id");
        text("code", "t.code");
        text("name", "t.name");
        constant("kind", "t.kind", RegionKind.class);
        text("parentCode", "t.parent_code");
        text("city", "t.city");
        day("validFrom", "t.valid_from");
        day("validTo", "t.valid_to");
        search("t.code", "t.name", "t.name_en", "t.short_name", "array_to_string(t.aliases, ' ')");
        sort("code", "t.code", "text");
        sort("name", "t.name", "text");
        sort("kind", "t.kind", RegionKind.class);
        defaultSort("code");
    }
}
