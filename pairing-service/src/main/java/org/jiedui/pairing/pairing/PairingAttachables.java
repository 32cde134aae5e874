package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.region.RegionQueries;
import org.jiedui.pairing.region.RegionSummary;
import org.jiedui.platform.attachment.Attachables;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.identity.Caller;

/** Pairings and their attachments: all see them; the office of a city on either side adds and removes. */
@Singleton
class PairingAttachables implements Attachables<Pairing> {

    private final PairingRepository pairings;
    private final PairingRecord record;
    private final PairingPolicy policy;
    private final RegionQueries regions;

    PairingAttachables(PairingRepository pairings, PairingRecord record, PairingPolicy policy, RegionQueries regions) {
        this.pairings = pairings;
        this.record = record;
        this.policy = policy;
        this.regions = regions;
    }

    @Override
    public Recorded<Pairing> record() {
        return record;
    }

    @Override
    public String path() {
        return PairingView.PATH;
    }

    @Override
    public Optional<Pairing> find(String reference) {
        return pairings.named(reference);
    }

    @Override
    public Optional<Pairing> findForUpdate(String reference) {
        return pairings.namedForUpdate(reference);
    }

    @Override
    public boolean maySee(Caller caller, Pairing pairing) {
        return true;
    }

    @Override
    public boolean mayAdd(Caller caller, Pairing pairing) {
        return policy.mayWrite(caller, cities(pairing));
    }

    @Override
    public boolean mayRemove(Caller caller, Pairing pairing, Attachment attachment) {
        return mayAdd(caller, pairing);
    }

    private Set<String> cities(Pairing pairing) {
        List<String> codes = pairing.details().regions();
        return RegionSummary.citiesOf(codes, regions.summaries(codes));
    }
}
