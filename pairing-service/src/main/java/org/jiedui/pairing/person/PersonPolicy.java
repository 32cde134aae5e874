package org.jiedui.pairing.person;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiedui.pairing.organization.OrganizationSummary;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Who may do what with persons (个人信息保护法, article 51: rights to personal data are to be set by who needs them). The data are
 * seen whole, and kept, by the organization whose the person is and by the office of its city; those of an organization of no
 * city by either office. The others who take part in the cooperation see masks; viewers, partners and operators see nobody.
 */
@Singleton
class PersonPolicy {

    private static final Set<Role> TAKING_PART =
            EnumSet.of(Role.OFFICE, Role.REPORTER, Role.PARK, Role.EVALUATOR, Role.SUPERIOR);

    void read(Caller caller) {
        if (!mayRead(caller)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    boolean mayRead(Caller caller) {
        return caller.roles().stream().anyMatch(TAKING_PART::contains);
    }

    /** Whether the caller keeps anybody at all. */
    void keep(Caller caller) {
        if (!isOffice(caller) && !isUnit(caller)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    void keep(Caller caller, OrganizationSummary organization) {
        if (!keeps(caller, organization)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    /** @param organization whose the person is; {@code null} where it is gone, as only an erased person's can be */
    boolean keeps(Caller caller, OrganizationSummary organization) {
        String city = organization == null ? null : organization.city();
        return isOffice(caller) && (city == null || caller.isOfficeOf(city))
                || isUnit(caller) && organization != null && caller.organizations().contains(organization.code());
    }

    /** The persons whom the caller keeps, of the table {@code t}: the same rule, asked of many at once. */
    Sql kept(Caller caller) {
        List<Sql> kept = new ArrayList<>();
        if (isOffice(caller)) {
            kept.add(Sql.of(
                    """
                    coalesce((SELECT r.city FROM organization o JOIN region r ON r.code = o.region
                               WHERE o.code = t.organization), ?) = ?
                    """,
                    caller.city(),
                    caller.city()));
        }
        if (isUnit(caller)) {
            kept.add(Sql.of("t.organization = ANY(?)", (Object) caller.organizations().toArray(String[]::new)));
        }
        return Sql.or(kept);
    }

    private static boolean isOffice(Caller caller) {
        return caller.is(Role.OFFICE) && caller.city() != null;
    }

    private static boolean isUnit(Caller caller) {
        return caller.is(Role.REPORTER) && !caller.organizations().isEmpty();
    }
}
