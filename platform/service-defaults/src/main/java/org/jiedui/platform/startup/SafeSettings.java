package org.jiedui.platform.startup;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production on settings that are only good for a laptop, naming each of them. Production is the
 * profile {@code prod}, and whatever is not one of {@code local}, {@code dev} and {@code test}.
 */
@ApplicationScoped
class SafeSettings {

    private static final List<String> LAPTOP = List.of("local", "dev", "test");

    private final Config config;
    private final List<SettingsCheck> more;

    SafeSettings(Config config, @All List<SettingsCheck> more) {
        this.config = config;
        this.more = more;
    }

    void check(@Observes StartupEvent starting) {
        if (isProduction(ConfigUtils.getProfiles())) {
            UnaryOperator<String> setting =
                    name -> config.getOptionalValue(name, String.class).orElse("");
            List<String> unsafe = new ArrayList<>(UnsafeSettings.among(setting));
            more.forEach(check -> unsafe.addAll(check.unsafeAmong(setting)));
            refuse(unsafe);
        }
    }

    static boolean isProduction(List<String> profiles) {
        return profiles.contains("prod") || profiles.stream().noneMatch(LAPTOP::contains);
    }

    /** @throws IllegalStateException naming each of the settings, if there is one */
    static void refuse(List<String> unsafe) {
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException("refusing to start on unsafe settings: " + String.join("; ", unsafe));
        }
    }
}
