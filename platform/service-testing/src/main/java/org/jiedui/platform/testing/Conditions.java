package org.jiedui.platform.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules demand. */
final class Conditions {

    private static final Set<String> STORES = Set.of(
            "jakarta.persistence.EntityManager",
            "org.hibernate.Session",
            "org.hibernate.StatelessSession",
            "javax.sql.DataSource",
            "io.agroal.api.AgroalDataSource",
            "org.jiedui.platform.change.ChangeLog");
    private static final Set<String> TRANSACTIONS = Set.of(
            "jakarta.transaction.Transactional",
            "jakarta.transaction.UserTransaction",
            "jakarta.transaction.TransactionManager",
            "io.quarkus.narayana.jta.QuarkusTransaction");
    private static final Set<String> PLAIN_FOR_A_MODEL = Set.of(
            "jakarta.persistence",
            "jakarta.validation",
            // Lists of values live in the aggregate's own row, as JSON or arrays.
            "org.hibernate.annotations",
            "org.hibernate.type");
    private static final Pattern CATCH_ALL = Pattern.compile("(.*\\.)?(util|common|helper|manager)s?(\\..*)?");

    private Conditions() {}

    static ArchCondition<JavaClass> useOnlyWhatAModelMay(House house) {
        return notDependOn(
                "anything but the JDK, persistence, validation, their own model and those of the platform",
                (origin, target) -> !isJdk(target)
                        && PLAIN_FOR_A_MODEL.stream().noneMatch(allowed -> isIn(target, allowed))
                        && !(Subjects.isModel(target)
                                && (isSameFeature(house, origin, target) || house.isOfThePlatform(target))));
    }

    static ArchCondition<JavaClass> useOnlyTheJdkAndItself(House house) {
        return notDependOn(
                "anything but the JDK and their own package",
                (origin, target) -> !isJdk(target) && !isSameFeature(house, origin, target));
    }

    static ArchCondition<JavaClass> reachNoStore(House house) {
        return notDependOn(
                "repositories, the entity manager or the change log",
                (origin, target) -> STORES.stream().anyMatch(target::isAssignableTo)
                        || (house.owns(target) && Subjects.isNamed(target, "Repository")));
    }

    static ArchCondition<JavaClass> openNoTransaction(House house) {
        return notDependOn(
                "transactions",
                (origin, target) ->
                        TRANSACTIONS.contains(Subjects.outermost(target).getName()));
    }

    static ArchCondition<JavaClass> appendNoChange(House house) {
        return notDependOn(
                "the change log", (origin, target) -> target.getName().equals("org.jiedui.platform.change.ChangeLog"));
    }

    static ArchCondition<JavaClass> notSpeakToKafka(House house) {
        return notDependOn("Kafka", (origin, target) -> isIn(target, "org.apache.kafka"));
    }

    static ArchCondition<JavaClass> useNoNeighboursCode(House house) {
        return notDependOn("another service", (origin, target) -> house.isNeighbour(target));
    }

    static ArchCondition<JavaClass> seeOnlyServicesAndQueriesOfOthers(House house) {
        return notDependOn(
                "the inside of another feature",
                (origin, target) -> house.owns(target)
                        && !house.feature(target).isEmpty()
                        && !isSameFeature(house, origin, target)
                        && !house.isShared(target)
                        && !isOpen(target));
    }

    static ArchCondition<JavaClass> showNoModel(House house) {
        return condition(
                "show no model",
                type -> type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method ->
                                signature(method).anyMatch(shown -> Subjects.isModel(shown) && !isBody(shown)))
                        .map(method -> method.getDescription() + " shows a model's type"));
    }

    /** What may be changed of an aggregate is an embeddable record of its model, and is sent as it is. */
    private static boolean isBody(JavaClass type) {
        return type.isRecord() && type.isAnnotatedWith("jakarta.persistence.Embeddable");
    }

    static ArchCondition<JavaClass> notAskTheSystemForTheTime(House house) {
        return condition(
                "not ask the system for the time",
                type -> type.getAccessesFromSelf().stream()
                        .filter(access ->
                                access.getTarget() instanceof CodeUnitAccessTarget target && asksTheSystem(target))
                        .map(JavaAccess::getDescription));
    }

    static ArchCondition<JavaClass> notLiveInACatchAll(House house) {
        return condition(
                "not live in a catch-all package",
                type -> Stream.of(type)
                        .filter(each -> CATCH_ALL.matcher(each.getPackageName()).matches())
                        .map(each -> each.getName() + " lives in a package whose name says nothing"));
    }

    private static boolean asksTheSystem(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                isIn(owner, "java.time")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    /** A service or a set of queries, a type nested in one, or one that their methods take or give. */
    private static boolean isOpen(JavaClass target) {
        if (isServiceOrQueries(target)) {
            return true;
        }
        JavaClass outer = Subjects.outermost(target);
        return outer.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(Conditions::isServiceOrQueries)
                .filter(origin -> origin.getPackageName().equals(target.getPackageName()))
                .flatMap(origin -> origin.getMethods().stream())
                .flatMap(Conditions::signature)
                .anyMatch(type -> Subjects.outermost(type).equals(outer));
    }

    private static boolean isServiceOrQueries(JavaClass type) {
        return Subjects.isNamed(type, "Service") || Subjects.isNamed(type, "Queries");
    }

    private static Stream<JavaClass> signature(JavaMethod method) {
        return Stream.concat(
                method.getReturnType().getAllInvolvedRawTypes().stream(),
                method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static boolean isSameFeature(House house, JavaClass origin, JavaClass target) {
        return house.owns(target) && house.feature(origin).equals(house.feature(target));
    }

    private static boolean isJdk(JavaClass type) {
        return type.isPrimitive()
                || isIn(type, "java")
                || type.getBaseComponentType().isPrimitive();
    }

    private static boolean isIn(JavaClass type, String parent) {
        return (type.getBaseComponentType().getPackageName() + ".").startsWith(parent + ".");
    }

    private static ArchCondition<JavaClass> notDependOn(String what, BiPredicate<JavaClass, JavaClass> forbidden) {
        return condition(
                "not depend on " + what,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> forbidden.test(
                                dependency.getOriginClass(),
                                dependency.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription));
    }

    private static ArchCondition<JavaClass> condition(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type).forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }
}
