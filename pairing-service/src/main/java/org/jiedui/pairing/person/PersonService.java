package org.jiedui.pairing.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.pairing.organization.OrganizationService;
import org.jiedui.pairing.organization.OrganizationSummary;
import org.jiedui.pairing.person.model.ErasureReason;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.PersonalAnswers;
import org.jiedui.platform.write.WriteRequest;

/**
 * What can be done with persons: each method is one use case and one transaction. None appends a change, since the log keeps
 * for good what it has once been told.
 */
@ApplicationScoped
public class PersonService {

    private final PersonRepository persons;
    private final PersonPolicy policy;
    private final PersonViews views;
    private final OrganizationService organizations;
    private final DisclosureService disclosures;
    private final PersonalAnswers answers;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;

    PersonService(
            PersonRepository persons,
            PersonPolicy policy,
            PersonViews views,
            OrganizationService organizations,
            DisclosureService disclosures,
            PersonalAnswers answers,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock) {
        this.persons = persons;
        this.policy = policy;
        this.views = views;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.answers = answers;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<PersonBody> sent) {
        policy.keep(caller.get());
        request.admit();
        PersonBody body = sent.value(this::requireKnownOrganization);
        OrganizationSummary organization = kept(body);
        Person person = new Person(Ids.next(), body.organization(), body.data(), clock.instant());
        persons.persistAndFlush(person);
        disclosures.note(List.of(person.id()), DisclosureOccasion.WRITTEN);
        return request.created(person.id(), person.version(), PersonView.whole(person, organization));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Person person = keepable(reference);
        request.admit(person.version());
        requireStanding(person);
        PersonBody body = patch.applyTo(PersonBody.of(person), PersonView.class, this::requireKnownOrganization);
        OrganizationSummary organization = kept(body);
        person.change(body.organization(), body.data(), clock.instant());
        persons.flush();
        disclosures.note(List.of(person.id()), DisclosureOccasion.WRITTEN);
        return request.ok(person.version(), PersonView.whole(person, organization));
    }

    /**
     * Erases what is known of somebody, here and in the answers that are kept for repetitions (个人信息保护法, article 47). The id
     * stays, so that what refers to it stays whole.
     */
    @Transactional
    Answer erase(String reference, ErasureReason reason) {
        Person person = keepable(reference);
        request.admit(person.version());
        person.erase(reason, caller.get().subject(), clock.instant());
        answers.forget(person.id());
        return request.removed();
    }

    private Person keepable(String reference) {
        policy.read(caller.get());
        Person person =
                persons.namedForUpdate(reference).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        policy.keep(caller.get(), views.organizationOf(person));
        return person;
    }

    /** Comes before the fields are judged: there is nothing left that they could be merged into. */
    private static void requireStanding(Person person) {
        if (person.isErased()) {
            throw Problem.of(
                    PersonProblem.ERASED,
                    Text.of("已删除的个人信息不能恢复；请另行登记。", "What is erased does not come back. Add the person anew."));
        }
    }

    private void requireKnownOrganization(PersonBody body, Faults faults) {
        String code = body.organization();
        if (code != null && !faults.knows("/organization") && organizations.hold(code).isEmpty()) {
            faults.add(
                    "/organization",
                    "unknown-organization",
                    Text.of("没有代码为 " + code + " 的单位。", "No organization has the code " + code + "."));
        }
    }

    /** The organization that keeps the data, if the caller may have it keep them. */
    private OrganizationSummary kept(PersonBody body) {
        OrganizationSummary organization = organizations.hold(body.organization()).orElseThrow();
        policy.keep(caller.get(), organization);
        return organization;
    }
}
