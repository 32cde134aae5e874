package org.jiedui.pairing.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.pairing.model.PairingDetails;
import org.jiedui.pairing.pairing.model.PairingEvent;
import org.jiedui.pairing.pairing.model.PairingStatus;
import org.jiedui.pairing.region.RegionService;
import org.jiedui.pairing.region.RegionSummary;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** What can be done with pairings: each method is one use case and one transaction. */
@ApplicationScoped
public class PairingService {

    private final PairingRepository pairings;
    private final PairingLinks links;
    private final PairingParents parents;
    private final PairingRecord record;
    private final PairingPolicy policy;
    private final PairingRules rules;
    private final PairingViews views;
    private final RegionService regions;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;

    PairingService(
            PairingRepository pairings,
            PairingLinks links,
            PairingParents parents,
            PairingRecord record,
            PairingPolicy policy,
            PairingRules rules,
            PairingViews views,
            RegionService regions,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock) {
        this.pairings = pairings;
        this.links = links;
        this.parents = parents;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.views = views;
        this.regions = regions;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<PairingBody> sent) {
        policy.write(caller.get());
        request.admit();
        PairingBody body = sent.value((given, faults) -> {
            rules.check(given, faults);
            parents.check(null, PairingBody.NONE, given, faults);
        });
        String code = body.code() == null ? pairings.freeCode() : body.code();
        PairingDetails details = body.details(code, parents.id(PairingBody.NONE, body));
        requireWritable(details);
        Pairing pairing = new Pairing(Ids.next(), details, body.status(), clock.instant());
        pairings.lockStructure();
        pairings.persist(pairing);
        links.follow(pairing);
        changes.append(record, pairing, new PairingEvent.Created(), null);
        return request.created(record, pairing, () -> views.of(pairing, caller.get()));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Pairing pairing = writable(reference);
        request.admit(pairing.version());
        PairingBody before = PairingBody.of(pairing, parentCode(pairing));
        PairingBody body = patch.applyTo(before, PairingView.class, (merged, faults) -> {
            rules.check(merged, faults);
            rules.checkChange(pairing, merged, faults);
            parents.check(pairing, before, merged, faults);
        });
        PairingDetails changed = body.details(body.code(), parents.id(before, body));
        requireWritable(changed);
        boolean otherLinks = !changed.hasSidesOf(pairing.details());
        Optional<PairingEvent.Changed> event = pairing.change(changed, clock.instant());
        if (otherLinks) {
            pairings.lockStructure();
            links.follow(pairing);
        }
        event.ifPresent(happened -> changes.append(record, pairing, happened, null));
        return request.ok(record, pairing, () -> views.of(pairing, caller.get()));
    }

    @Transactional
    Answer move(String reference, Body<PairingTransition> body) {
        Pairing pairing = writable(reference);
        request.admit(pairing.version());
        PairingTransition transition = body.value();
        Record event = moved(pairing, transition.to());
        pairings.lockStructure();
        links.follow(pairing);
        changes.append(record, pairing, event, transition.reason());
        return request.ok(record, pairing, () -> views.of(pairing, caller.get()));
    }

    @Transactional
    Answer remove(String reference) {
        Pairing pairing = writable(reference);
        request.admit(pairing.version());
        List<String> children = pairings.children(pairing.id());
        if (!children.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.IN_USE,
                            Text.of("请先处理子结对。", "Deal with its sub-pairings first."))
                    .with("references", children.stream().map(code -> "/api/v1/pairings/" + code).toList());
        }
        int version = pairing.version();
        changes.appendRemoval(record, pairing, new PairingEvent.Removed(), null);
        pairings.delete(pairing);
        return request.removed(record.kind(), pairing.id(), version + 1);
    }

    private Record moved(Pairing pairing, PairingStatus to) {
        Optional<? extends Record> event =
                switch (to) {
                    case PROPOSED -> Optional.empty(); // nothing goes back to being a proposal
                    case ACTIVE -> pairing.activate(clock.instant());
                    case ENDED -> pairing.end(clock.instant());
                };
        return event.orElseThrow(() -> notAllowed(pairing.status(), to));
    }

    private static Problem notAllowed(PairingStatus from, PairingStatus to) {
        List<PairingStatus> allowed = from.next().stream().sorted().toList();
        return Problem.of(
                        PlatformProblem.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                "不能从 " + from + " 变更为 " + to + "；允许：" + allowed + "。",
                                "Not from " + from + " to " + to + "; allowed: " + allowed + "."))
                .with("allowed", allowed);
    }

    private Pairing writable(String reference) {
        policy.read(caller.get());
        Pairing pairing = pairings.namedForUpdate(reference).orElseThrow(() -> {
            request.admit(); // a removal sent twice gets its first answer
            return Problem.of(PlatformProblem.NOT_FOUND);
        });
        requireWritable(pairing.details());
        return pairing;
    }

    private void requireWritable(PairingDetails details) {
        Map<String, RegionSummary> known = regions.hold(details.regions());
        policy.write(caller.get(), RegionSummary.citiesOf(details.regions(), known));
    }

    private String parentCode(Pairing pairing) {
        return pairing.details().parentId() == null
                ? null
                : pairings.codes(List.of(pairing.details().parentId()))
                        .get(pairing.details().parentId());
    }
}
