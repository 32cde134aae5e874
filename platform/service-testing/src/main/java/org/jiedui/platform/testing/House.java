package org.jiedui.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How one service is laid out.
 *
 * @param root its package
 * @param kafka packages below the root that may speak to Kafka
 * @param plain packages below the root that are plain Java
 */
record House(String root, Set<String> kafka, Set<String> plain) {

    private static final String ALL = "org.jiedui.";
    private static final String PLATFORM = "org.jiedui.platform.";

    static House of(String root) {
        return new House(root, Set.of(), Set.of());
    }

    House withKafkaIn(String... packages) {
        return new House(root, union(kafka, packages), plain);
    }

    House withPlainJavaIn(String... packages) {
        return new House(root, kafka, union(plain, packages));
    }

    /** Whether the class is of this service. */
    boolean owns(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    /** Whether the class is of another service: of ours, but neither here nor in the platform. */
    boolean isNeighbour(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(ALL) && !name.startsWith(PLATFORM) && !owns(type);
    }

    boolean isOfThePlatform(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(PLATFORM);
    }

    /** The package directly below the root that the class lives in; empty for one in the root itself. */
    String feature(JavaClass type) {
        String rest = type.getPackageName().substring(root.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }

    boolean mayUseKafka(JavaClass type) {
        return kafka.contains(feature(type));
    }

    boolean isPlain(JavaClass type) {
        return plain.contains(feature(type));
    }

    /** Whether every feature may use the class: settings and plain Java. */
    boolean isShared(JavaClass type) {
        return isPlain(type) || feature(type).equals("config");
    }

    private static Set<String> union(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }
}
