package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.pairing.region.RegionService;

/** Pairings keep their regions from being removed. */
@Singleton
class PairingRegionReferences implements RegionService.References {

    private final PairingRepository pairings;

    PairingRegionReferences(PairingRepository pairings) {
        this.pairings = pairings;
    }

    @Override
    public List<String> to(String region) {
        return pairings.of(region).stream()
                .map(code -> "/api/v1/pairings/" + code)
                .toList();
    }
}
