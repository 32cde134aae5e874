package org.jiedui.pairing.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jiedui.pairing.organization.model.KnownName;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.pairing.region.RegionQueries;
import org.jiedui.pairing.region.RegionReference;
import org.jiedui.pairing.region.RegionSummary;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** What can be read of organizations. */
@ApplicationScoped
public class OrganizationQueries {

    private static final int LONGEST_NAME = 200;

    private final OrganizationRepository organizations;
    private final OrganizationListing listing;
    private final OrganizationPolicy policy;
    private final OrganizationResolver resolver;
    private final RegionQueries regions;
    private final Persons persons;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    OrganizationQueries(
            OrganizationRepository organizations,
            OrganizationListing listing,
            OrganizationPolicy policy,
            OrganizationResolver resolver,
            RegionQueries regions,
            Persons persons,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.organizations = organizations;
        this.listing = listing;
        this.policy = policy;
        this.resolver = resolver;
        this.regions = regions;
        this.persons = persons;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    /** Another feature that knows the persons who hold posts. */
    public interface Persons {

        /** Those of these persons that are known, by id, as the caller may know them; whom that shows whole is noted. */
        Map<UUID, PersonReference> shown(Collection<UUID> ids, Caller caller);

        /** The same for whoever may get to see it: nobody is shown whole. */
        Map<UUID, PersonReference> masked(Collection<UUID> ids, Caller caller);

        /** Those of these persons that are known and not erased. */
        Set<UUID> standing(Collection<UUID> ids);
    }

    Page<OrganizationView> page(MultivaluedMap<String, String> query) {
        return page(query, persons::shown);
    }

    /** A page of a sheet. */
    Page<OrganizationView> maskedPage(MultivaluedMap<String, String> query) {
        return page(query, persons::masked);
    }

    private Page<OrganizationView> page(
            MultivaluedMap<String, String> query, BiFunction<Collection<UUID>, Caller, Map<UUID, PersonReference>> holders) {
        policy.read(caller.get());
        Page<Organization> page = lists.page(listing, query, Sql.TRUE);
        Map<String, RegionReference> named = regionsOf(page.items());
        Set<UUID> known = page.fields().show("posts") ? holders(page.items()) : Set.of();
        Map<UUID, PersonReference> holding = holders.apply(known, caller.get());
        return page.map(organization -> view(organization, named, holding));
    }

    OrganizationView get(String reference) {
        Organization organization = readable(reference);
        return view(
                organization,
                regionsOf(List.of(organization)),
                persons.shown(holders(List.of(organization)), caller.get()));
    }

    /** What others need to know of the organizations with these codes, by code. */
    public Map<String, OrganizationSummary> summaries(Collection<String> codes) {
        List<Organization> coded = codes.isEmpty() ? List.of() : organizations.coded(codes);
        return OrganizationSummary.byCode(coded, regions.summaries(regionCodes(coded)));
    }

    /** The organization as it stood. */
    PastState get(String reference, Instant at) {
        policy.read(caller.get());
        return past.of(OrganizationRecord.KIND, reference, organizations.named(reference).map(Organization::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(readable(reference).id(), cursor, limit, caller.get());
    }

    private Organization readable(String reference) {
        policy.read(caller.get());
        return organizations.named(reference).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * Whom a name means. Where that is not clear the answer has no match: nobody is chosen who may not be meant.
     *
     * @param cityCode of the city that the name is written in; {@code null} where that is not known
     * @throws Problem 400 for a name that is empty or too long, and for what is no city
     */
    ResolutionView resolve(String name, String cityCode) {
        policy.read(caller.get());
        if (name == null || name.length() > LONGEST_NAME || KnownName.key(name).isEmpty()) {
            throw invalid(
                    "name",
                    Text.of(
                            "请给出名称，最多 " + LONGEST_NAME + " 个字符。",
                            "Give a name, of at most " + LONGEST_NAME + " characters."));
        }
        RegionSummary city = cityCode == null ? null : city(cityCode);
        return ResolutionView.of(name, cityCode, resolver.bearers(KnownName.key(name), city));
    }

    private RegionSummary city(String code) {
        RegionSummary region = regions.summaries(List.of(code)).get(code);
        if (region == null || !code.equals(region.city())) {
            throw invalid("city", Text.of("应为城市的区划代码，如 120000。", "This must be the code of a city, such as 120000."));
        }
        return region;
    }

    private static Problem invalid(String parameter, Text message) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER)
                .with(Fault.inParameter(parameter, "invalid-parameter", message));
    }

    private Map<String, RegionReference> regionsOf(List<Organization> some) {
        return regions.references(regionCodes(some));
    }

    private static Set<String> regionCodes(List<Organization> some) {
        return some.stream()
                .map(organization -> organization.details().region())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> holders(List<Organization> some) {
        return some.stream()
                .flatMap(organization -> organization.details().holders())
                .collect(Collectors.toSet());
    }

    private static OrganizationView view(
            Organization organization, Map<String, RegionReference> regions, Map<UUID, PersonReference> persons) {
        return OrganizationView.of(
                organization, regions.get(organization.details().region()), persons);
    }
}
