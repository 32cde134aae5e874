package org.jiedui.pairing.person;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.pairing.organization.OrganizationService;

/** Persons keep the organization that keeps their data from being removed; those who are erased do not. */
@Singleton
class PersonOrganizationReferences implements OrganizationService.References {

    private final PersonRepository persons;

    PersonOrganizationReferences(PersonRepository persons) {
        this.persons = persons;
    }

    @Override
    public List<String> to(String organization) {
        return persons.keptBy(organization).stream()
                .map(id -> "/api/v1/persons/" + id)
                .toList();
    }
}
