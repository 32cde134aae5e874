package org.jiedui.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Predicate;

/** What the rules look at. */
final class Subjects {

    private static final String EVENT_HANDLER = "org.jiedui.platform.consumer.EventHandler";

    private Subjects() {}

    static DescribedPredicate<JavaClass> everything(House house) {
        return described("live in " + house.root(), house::owns);
    }

    static DescribedPredicate<JavaClass> features(House house) {
        return described(
                "live in a feature",
                type -> house.owns(type) && !house.feature(type).isEmpty());
    }

    static DescribedPredicate<JavaClass> models(House house) {
        return described("are a model", type -> house.owns(type) && Subjects.isModel(type));
    }

    static DescribedPredicate<JavaClass> plainJava(House house) {
        return described("are plain Java", type -> house.owns(type) && house.isPlain(type));
    }

    static DescribedPredicate<JavaClass> resources(House house) {
        return described("are resources", type -> house.owns(type) && isNamed(type, "Resource"));
    }

    static DescribedPredicate<JavaClass> allButServicesAndHandlers(House house) {
        return described(
                "are neither services nor handlers",
                type -> house.owns(type) && !isNamed(type, "Service") && !type.isAssignableTo(EVENT_HANDLER));
    }

    static DescribedPredicate<JavaClass> allWithoutKafka(House house) {
        return described("have nothing to do with Kafka", type -> house.owns(type) && !house.mayUseKafka(type));
    }

    static boolean isModel(JavaClass type) {
        return (type.getPackageName() + ".").contains(".model.");
    }

    /** Whether the class, or the one that it is nested in, has a name of that ending. */
    static boolean isNamed(JavaClass type, String ending) {
        return outermost(type).getSimpleName().endsWith(ending);
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    static DescribedPredicate<JavaClass> described(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
