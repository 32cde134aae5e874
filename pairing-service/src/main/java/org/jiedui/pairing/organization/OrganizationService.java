package org.jiedui.pairing.organization;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.pairing.organization.model.OrganizationEvent;
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

/** What can be done with organizations: each method is one use case and one transaction. */
@ApplicationScoped
public class OrganizationService {

    private final OrganizationRepository organizations;
    private final OrganizationRecord record;
    private final OrganizationPolicy policy;
    private final OrganizationRules rules;
    private final RegionService regions;
    private final List<References> references;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationRecord record,
            OrganizationPolicy policy,
            OrganizationRules rules,
            RegionService regions,
            @All List<References> references,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock) {
        this.organizations = organizations;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.regions = regions;
        this.references = references;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    /** Another feature that refers to organizations. A bean of it names what stands in the way of removing one. */
    public interface References {

        /** Paths of what refers to the organization with this code. */
        List<String> to(String organization);
    }

    /**
     * What others need to know of the organization with this code, which is kept from being removed until the transaction that
     * is running ends; nothing where there is none.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OrganizationSummary> hold(String code) {
        if (!organizations.hold(code)) {
            return Optional.empty();
        }
        List<Organization> held = organizations.coded(List.of(code));
        Map<String, RegionSummary> region = regions.hold(List.of(held.getFirst().details().region()));
        return Optional.of(OrganizationSummary.byCode(held, region).get(code));
    }

    @Transactional
    Answer create(Body<OrganizationDetails> body) {
        policy.write(caller.get());
        request.admit();
        OrganizationDetails given = body.value((details, faults) -> rules.check(details, Set.of(), faults));
        RegionSummary region = region(given);
        policy.write(caller.get(), region.city());
        OrganizationDetails details = given.code() == null ? given.withCode(organizations.freeCode()) : given;
        Organization organization = new Organization(Ids.next(), details, clock.instant());
        organizations.persist(organization);
        changes.append(record, organization, new OrganizationEvent.Created(), null);
        return request.created(record, organization, OrganizationView.of(organization, region.reference()));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Organization organization = writable(reference);
        request.admit(organization.version());
        Set<UUID> holding = organization.details().holders().collect(Collectors.toSet());
        OrganizationDetails changed =
                patch.applyTo(organization.details(), OrganizationView.class, (details, faults) -> {
                    rules.check(details, holding, faults);
                    rules.checkChange(organization, details, faults);
                });
        RegionSummary region = region(changed);
        policy.write(caller.get(), region.city());
        organization
                .change(changed, clock.instant())
                .ifPresent(event -> changes.append(record, organization, event, null));
        return request.ok(record, organization, OrganizationView.of(organization, region.reference()));
    }

    @Transactional
    Answer remove(String reference) {
        Organization organization = writable(reference);
        request.admit(organization.version());
        requireUnused(organization.details().code());
        int version = organization.version();
        changes.appendRemoval(record, organization, new OrganizationEvent.Removed(), null);
        organizations.delete(organization);
        return request.removed(record.kind(), organization.id(), version + 1);
    }

    private void requireUnused(String code) {
        List<String> users = new ArrayList<>();
        organizations.children(code).forEach(child -> users.add("/api/v1/organizations/" + child));
        references.forEach(feature -> users.addAll(feature.to(code)));
        if (!users.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.IN_USE,
                            Text.of("请先处理其下级单位和人员。", "Deal first with the organizations under it, and its persons."))
                    .with("references", users);
        }
    }

    private Organization writable(String reference) {
        policy.read(caller.get());
        Organization organization = organizations.namedForUpdate(reference).orElseThrow(() -> {
            request.admit(); // a removal sent twice gets its first answer
            return Problem.of(PlatformProblem.NOT_FOUND);
        });
        policy.write(caller.get(), region(organization.details()).city());
        return organization;
    }

    private RegionSummary region(OrganizationDetails details) {
        return regions.hold(List.of(details.region())).get(details.region());
    }
}
