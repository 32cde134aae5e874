package org.jiedui.pairing.region;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiedui.pairing.region.model.Region;
import org.jiedui.pairing.region.model.RegionDetails;
import org.jiedui.pairing.region.model.RegionEvent;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** What can be done with regions: each method is one use case and one transaction. */
@ApplicationScoped
public class RegionService {

    private final RegionRepository regions;
    private final RegionRecord record;
    private final RegionPolicy policy;
    private final RegionRules rules;
    private final List<References> references;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;

    RegionService(
            RegionRepository regions,
            RegionRecord record,
            RegionPolicy policy,
            RegionRules rules,
            @All List<References> references,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock) {
        this.regions = regions;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.references = references;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    /** Another feature that refers to regions. A bean of it names what stands in the way of removing one. */
    public interface References {

        /** Paths of what refers to the region with this code, such as {@code /api/v1/organizations/TJ-GOV}. */
        List<String> to(String region);
    }

    /**
     * The regions with these codes, kept from being removed until the transaction that is running ends; codes that no
     * region has are not among them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, RegionSummary> hold(Collection<String> codes) {
        return RegionSummary.byCode(regions.codedAndHeld(codes));
    }

    @Transactional
    Answer create(Body<RegionDetails> body) {
        policy.write(caller.get());
        request.admit();
        RegionDetails details = rules.completed(body.value(rules::check));
        policy.write(caller.get(), details.city());
        Region region = new Region(Ids.next(), details, clock.instant());
        regions.persist(region);
        changes.append(record, region, new RegionEvent.Created(), null);
        return request.created(record, region, RegionView.of(region));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Region region = writable(reference);
        request.admit(region.version());
        RegionDetails changed = rules.completed(patch.applyTo(region.details(), RegionView.class, (details, faults) -> {
            rules.check(details, faults);
            rules.checkMove(region, details, faults);
            keepsCode(region, details, faults);
        }));
        policy.write(caller.get(), changed.city());
        region.change(changed, clock.instant()).ifPresent(event -> changes.append(record, region, event, null));
        return request.ok(record, region, RegionView.of(region));
    }

    @Transactional
    Answer remove(String reference) {
        Region region = writable(reference);
        request.admit(region.version());
        requireUnused(region.details().code());
        int version = region.version();
        changes.appendRemoval(record, region, new RegionEvent.Removed(), null);
        regions.delete(region);
        return request.removed(record.kind(), region.id(), version + 1);
    }

    private void requireUnused(String code) {
        List<String> users = new ArrayList<>();
        regions.dependents(code).forEach(region -> users.add("/api/v1/regions/" + region));
        references.forEach(feature -> users.addAll(feature.to(code)));
        if (!users.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.IN_USE,
                            Text.of("请先处理引用该区划的各项。", "Deal first with what refers to this region."))
                    .with("references", users);
        }
    }

    private Region writable(String reference) {
        policy.read(caller.get());
        Region region = regions.namedForUpdate(reference).orElseThrow(() -> {
            request.admit(); // a removal sent twice gets its first answer
            return Problem.of(PlatformProblem.NOT_FOUND);
        });
        policy.write(caller.get(), region.details().city());
        return region;
    }

    private static void keepsCode(Region region, RegionDetails changed, Faults faults) {
        if (changed.code() != null && !changed.code().equals(region.details().code())) {
            faults.add("/code", "read-only", Text.of("区划代码不能修改。", "The code of a region cannot be changed."));
        }
    }
}
