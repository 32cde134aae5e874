package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.pairing.region.model.Region;
import org.jiedui.platform.change.Recorded;

/** How regions appear in the change log. */
@Singleton
class RegionRecord implements Recorded<Region> {

    static final String KIND = "region";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Region region) {
        return region.id();
    }

    @Override
    public int version(Region region) {
        return region.version();
    }

    @Override
    public RegionView state(Region region) {
        return RegionView.of(region);
    }
}
