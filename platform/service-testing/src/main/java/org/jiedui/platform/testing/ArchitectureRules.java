package org.jiedui.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Which room of a service may touch which. A module's test is one line:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *     return ArchitectureRules.forService("org.jiedui.task").withPlainJavaIn("decomposition").tests();
 * }
 * }</pre>
 *
 * A rule that finds nothing to look at fails, since it would guard nothing; a service that has no such room yet says so by
 * {@link #withoutSubjectsOf}, and is told as soon as that is no longer true.
 */
public final class ArchitectureRules {

    private final House house;
    private final Set<ArchitectureRule> subjectless;
    private final JavaClasses classes;

    private ArchitectureRules(House house, Set<ArchitectureRule> subjectless, JavaClasses classes) {
        this.house = house;
        this.subjectless = subjectless;
        this.classes = classes;
    }

    /** @param root the package of the service, such as {@code org.jiedui.task} */
    public static ArchitectureRules forService(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // What comes as a jar is another module's, and its own tests look at it.
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
        return new ArchitectureRules(House.of(root), Set.of(), classes);
    }

    /** Rules over given classes, so that a violation among the tests can be looked at. */
    static ArchitectureRules over(String root, JavaClasses classes) {
        return new ArchitectureRules(House.of(root), Set.of(), classes);
    }

    /** Packages directly below the root that may speak to Kafka: the relay's, the consumers', the gateway's intake. */
    public ArchitectureRules withKafkaIn(String... packages) {
        return new ArchitectureRules(house.withKafkaIn(packages), subjectless, classes);
    }

    /** Packages of plain Java below the root: they use nothing but the JDK, and any feature may use them. */
    public ArchitectureRules withPlainJavaIn(String... packages) {
        return new ArchitectureRules(house.withPlainJavaIn(packages), subjectless, classes);
    }

    /** Rules that have nothing to look at in this service yet. */
    public ArchitectureRules withoutSubjectsOf(ArchitectureRule... rules) {
        Set<ArchitectureRule> all = EnumSet.noneOf(ArchitectureRule.class);
        all.addAll(subjectless);
        all.addAll(Arrays.asList(rules));
        return new ArchitectureRules(house, all, classes);
    }

    /** One test per rule of the house. */
    public Stream<DynamicTest> tests() {
        return tests(ArchitectureRule.values());
    }

    /** One test per rule given: for a module that is no service, to which not all rules speak. */
    public Stream<DynamicTest> tests(ArchitectureRule... rules) {
        return Arrays.stream(rules).map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> check(rule)));
    }

    /** @throws AssertionError naming each class that breaks the rule, or if the rule has nothing to look at */
    void check(ArchitectureRule rule) {
        if (!subjectless.contains(rule)) {
            rule.in(house).check(classes);
        } else if (rule.hasSubjects(house, classes)) {
            throw new AssertionError("'%s' has something to look at by now: no longer exempt it".formatted(rule));
        }
    }
}
