package org.jiedui.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** The rules of the house, each in one sentence: what it looks at, and what that has to do. */
public enum ArchitectureRule {
    MODEL_IS_PLAIN(
            "a model uses only the JDK, persistence and validation annotations, its own model and those of the platform",
            Subjects::models,
            Conditions::useOnlyWhatAModelMay),
    PLAIN_JAVA_IS_PLAIN(
            "a package of plain Java uses only the JDK and itself",
            Subjects::plainJava,
            Conditions::useOnlyTheJdkAndItself),
    RESOURCES_REACH_NO_STORE(
            "a resource reaches neither a repository nor the entity manager nor the change log",
            Subjects::resources,
            Conditions::reachNoStore),
    RESOURCES_SHOW_NO_MODEL(
            "a resource's methods neither take nor give a model's type, but for the embeddable record that is the body",
            Subjects::resources,
            Conditions::showNoModel),
    TRANSACTIONS_BELONG_TO_SERVICES(
            "only services and handlers of events are transactional",
            Subjects::allButServicesAndHandlers,
            Conditions::openNoTransaction),
    CHANGES_ARE_APPENDED_BY_SERVICES(
            "only services and handlers of events append a change",
            Subjects::allButServicesAndHandlers,
            Conditions::appendNoChange),
    KAFKA_STAYS_IN_ITS_ROOM(
            "nothing but the relay, the consumers and the gateway's intake speaks to Kafka",
            Subjects::allWithoutKafka,
            Conditions::notSpeakToKafka),
    FEATURES_ARE_FREE_OF_CYCLES("features use one another without a cycle", Subjects::features, house -> null) {
        @Override
        ArchRule in(House house) {
            return slices().matching(house.root() + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .as(toString());
        }
    },
    FEATURES_SEE_SERVICES_AND_QUERIES(
            "a feature sees of another only its services and queries",
            Subjects::features,
            Conditions::seeOnlyServicesAndQueriesOfOthers),
    SERVICES_SHARE_NO_CODE(
            "no service uses another service's code", Subjects::everything, Conditions::useNoNeighboursCode),
    TIME_COMES_AS_A_CLOCK(
            "the time comes from a java.time.Clock that is handed in",
            Subjects::everything,
            Conditions::notAskTheSystemForTheTime),
    NO_CATCH_ALL_PACKAGES(
            "no package is called util, common, helper or manager",
            Subjects::everything,
            Conditions::notLiveInACatchAll);

    private final String sentence;
    private final Function<House, DescribedPredicate<JavaClass>> subjects;
    private final Function<House, ArchCondition<JavaClass>> condition;

    ArchitectureRule(
            String sentence,
            Function<House, DescribedPredicate<JavaClass>> subjects,
            Function<House, ArchCondition<JavaClass>> condition) {
        this.sentence = sentence;
        this.subjects = subjects;
        this.condition = condition;
    }

    ArchRule in(House house) {
        return classes()
                .that(subjects.apply(house))
                .should(condition.apply(house))
                .as(sentence);
    }

    boolean hasSubjects(House house, JavaClasses classes) {
        return classes.stream().anyMatch(subjects.apply(house));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
