package org.jiedui.pairing.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.organizations = organizations;
        this.listing = listing;
        this.policy = policy;
        this.resolver = resolver;
        this.regions = regions;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<OrganizationView> page(MultivaluedMap<String, String> query) {
        policy.read(caller.get());
        Page<Organization> page = lists.page(listing, query, Sql.TRUE);
        Map<String, RegionReference> named = regionsOf(page.items());
        return page.map(organization -> view(organization, named));
    }

    OrganizationView get(String reference) {
        policy.read(caller.get());
        return organizations
                .named(reference)
                .map(organization -> view(organization, regionsOf(List.of(organization))))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The organization as it stood. */
    PastState get(String reference, Instant at) {
        policy.read(caller.get());
        return past.of(OrganizationRecord.KIND, reference, organizations.named(reference).map(Organization::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(get(reference).id(), cursor, limit, caller.get());
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
        return regions.references(some.stream()
                .map(organization -> organization.details().region())
                .collect(Collectors.toSet()));
    }

    private static OrganizationView view(Organization organization, Map<String, RegionReference> regions) {
        return OrganizationView.of(
                organization, regions.get(organization.details().region()));
    }
}
