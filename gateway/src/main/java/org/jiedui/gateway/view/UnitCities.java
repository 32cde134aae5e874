package org.jiedui.gateway.view;

import java.util.HashSet;
import java.util.Set;
import org.jiedui.gateway.view.Facts.OrganizationFacts;
import org.jiedui.gateway.view.Facts.RegionFacts;

/** Which city a unit belongs to, as the directory has it today. */
final class UnitCities {

    private final SubjectStore subjects;

    UnitCities(SubjectStore subjects) {
        this.subjects = subjects;
    }

    /** Codes of their cities, without those of which the directory does not say it. */
    Set<String> of(Set<Unit> units) {
        Set<String> cities = new HashSet<>();
        for (Unit unit : units) {
            String city = city(unit);
            if (city != null) {
                cities.add(city);
            }
        }
        return cities;
    }

    private String city(Unit unit) {
        return switch (unit.kind()) {
            case REGION -> cityOfRegion(unit.code());
            case ORGANIZATION -> {
                Subject body = subjects.byCode("organization", unit.code());
                yield body != null && body.facts() instanceof OrganizationFacts facts && facts.region() != null
                        ? cityOfRegion(facts.region())
                        : null;
            }
        };
    }

    private String cityOfRegion(String code) {
        Subject region = subjects.byCode("region", code);
        return region != null && region.facts() instanceof RegionFacts facts ? facts.city() : null;
    }
}
