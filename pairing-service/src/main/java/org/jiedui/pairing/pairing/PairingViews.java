package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.pairing.model.PairingStatus;
import org.jiedui.pairing.region.RegionQueries;
import org.jiedui.pairing.region.RegionReference;
import org.jiedui.pairing.region.RegionSummary;
import org.jiedui.platform.identity.Caller;

/** Shows pairings to a caller, with the names of whatever they refer to. */
@Singleton
class PairingViews {

    private final PairingRepository pairings;
    private final PairingPolicy policy;
    private final RegionQueries regions;

    PairingViews(PairingRepository pairings, PairingPolicy policy, RegionQueries regions) {
        this.pairings = pairings;
        this.policy = policy;
        this.regions = regions;
    }

    PairingView of(Pairing pairing, Caller caller) {
        return over(List.of(pairing), caller).apply(pairing);
    }

    /** How each of these is shown; asks for all of their names at once. */
    Function<Pairing, PairingView> over(List<Pairing> some, Caller caller) {
        Map<String, RegionSummary> named = regions.summaries(some.stream()
                .flatMap(pairing -> pairing.details().regions().stream())
                .collect(Collectors.toSet()));
        Map<UUID, String> parents = pairings.codes(some.stream()
                .map(pairing -> pairing.details().parentId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return pairing -> view(pairing, named, parents, caller);
    }

    private PairingView view(
            Pairing pairing, Map<String, RegionSummary> named, Map<UUID, String> parents, Caller caller) {
        UUID parent = pairing.details().parentId();
        return PairingView.of(
                pairing,
                references(pairing.details().left(), named),
                references(pairing.details().right(), named),
                parent == null ? null : new PairingView.Parent(parent, parents.get(parent)),
                allowed(pairing, named, caller));
    }

    private List<PairingStatus> allowed(Pairing pairing, Map<String, RegionSummary> named, Caller caller) {
        Set<String> cities = RegionSummary.citiesOf(pairing.details().regions(), named);
        return policy.mayWrite(caller, cities)
                ? pairing.status().next().stream().sorted().toList()
                : List.of();
    }

    private static List<RegionReference> references(List<String> codes, Map<String, RegionSummary> named) {
        return codes.stream().map(code -> named.get(code).reference()).toList();
    }
}
