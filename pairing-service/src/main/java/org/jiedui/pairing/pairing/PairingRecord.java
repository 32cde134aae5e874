package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.region.RegionReference;
import org.jiedui.platform.change.Recorded;

/** How pairings appear in the change log. */
@Singleton
class PairingRecord implements Recorded<Pairing> {

    static final String KIND = "pairing";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Pairing pairing) {
        return pairing.id();
    }

    @Override
    public int version(Pairing pairing) {
        return pairing.version();
    }

    @Override
    public PairingView state(Pairing pairing) {
        return PairingView.of(
                pairing, toCodes(pairing.details().left()), toCodes(pairing.details().right()), null, null);
    }

    private static List<RegionReference> toCodes(List<String> codes) {
        return codes.stream().map(RegionReference::toCode).toList();
    }
}
