package org.jiedui.gateway.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gateway keeps of a state besides its name: its own record of the events that it reads, by kind of subject. */
public sealed interface Facts {

    /** Regions that the subject has to do with, by code. */
    default Set<String> regions() {
        return Set.of();
    }

    /** Organizations that the subject has to do with, by code. */
    default Set<String> organizations() {
        return Set.of();
    }

    /** Whom it waits for, if anybody; {@code null} if not. */
    default Waiting waiting() {
        return null;
    }

    /**
     * @param city whose office made it
     * @param dueDay the due date as days since 1970-01-01, {@link #NO_DAY} without one
     * @param units all that are assigned, in whatever role
     * @param leads those of them that lead
     */
    record TaskFacts(
            String status,
            String light,
            UUID plan,
            String city,
            int dueDay,
            Set<Unit> units,
            Set<Unit> leads,
            Waiting waiting)
            implements Facts {

        public static final int NO_DAY = Integer.MIN_VALUE;
        static final int NO_YEAR = 0;
        private static final Set<String> UNDER_WAY = Set.of("ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE");

        /** Whether it is being worked on, or should be: then its light is judged. */
        boolean isUnderWay() {
            return status != null && UNDER_WAY.contains(status);
        }

        /** The year of the due date, {@link #NO_YEAR} without one. */
        int dueYear() {
            return dueDay == NO_DAY ? NO_YEAR : LocalDate.ofEpochDay(dueDay).getYear();
        }

        @Override
        public Set<String> regions() {
            return codes(Unit.Kind.REGION);
        }

        @Override
        public Set<String> organizations() {
            return codes(Unit.Kind.ORGANIZATION);
        }

        private Set<String> codes(Unit.Kind kind) {
            return units.stream()
                    .filter(unit -> unit.kind() == kind)
                    .map(Unit::code)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Of what belongs to a task, such as a report: whoever sees the task sees it.
     *
     * @param region of the unit that made it, or {@code organization}; the other is {@code null}
     * @param city of that unit, {@code null} where none made it
     */
    record TaskPartFacts(UUID task, String organization, String region, String city, Waiting waiting)
            implements Facts {

        /** The unit that made it; {@code null} where none did. */
        Unit unit() {
            if (organization != null) {
                return new Unit(Unit.Kind.ORGANIZATION, organization);
            }
            return region == null ? null : new Unit(Unit.Kind.REGION, region);
        }

        @Override
        public Set<String> regions() {
            return region == null ? Set.of() : Set.of(region);
        }

        @Override
        public Set<String> organizations() {
            return organization == null ? Set.of() : Set.of(organization);
        }
    }

    /** @param parties region codes of the cities that the plan binds */
    record PlanFacts(Set<String> parties) implements Facts {

        @Override
        public Set<String> regions() {
            return parties;
        }
    }

    /**
     * @param left region codes of the one city's side, {@code right} of the other's
     * @param parentId of the pairing that this one is a part of, or {@code null}
     * @param changedAt when it was last changed, RFC 3339
     */
    record PairingFacts(List<String> left, List<String> right, UUID parentId, String status, String changedAt)
            implements Facts {

        @Override
        public Set<String> regions() {
            return Stream.concat(left.stream(), right.stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A region is of itself.
     *
     * @param city that it lies in, which may be itself; {@code null} for what is above cities
     */
    record RegionFacts(String code, String city) implements Facts {

        @Override
        public Set<String> regions() {
            return code == null ? Set.of() : Set.of(code);
        }
    }

    /** @param region that the organization belongs to, or {@code null} */
    record OrganizationFacts(String code, String region) implements Facts {

        @Override
        public Set<String> regions() {
            return region == null ? Set.of() : Set.of(region);
        }

        @Override
        public Set<String> organizations() {
            return code == null ? Set.of() : Set.of(code);
        }
    }

    /** Of a kind that the gateway has no use for yet, or of which nothing is known but that it is gone. */
    record NoFacts() implements Facts {

        static final NoFacts INSTANCE = new NoFacts();
    }
}
