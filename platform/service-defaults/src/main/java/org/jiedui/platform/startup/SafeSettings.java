package org.jiedui.platform.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production on settings that are only good for a laptop, naming each of them. Production is
 * whatever is not one of the profiles {@code local}, {@code dev} and {@code test}.
 */
@ApplicationScoped
class SafeSettings {

    private final Config config;

    SafeSettings(Config config) {
        this.config = config;
    }

    void check(@Observes StartupEvent starting) {
        List<String> profiles = ConfigUtils.getProfiles();
        if (profiles.stream().anyMatch(List.of("local", "dev", "test")::contains)) {
            return;
        }
        List<String> unsafe = new ArrayList<>();
        String issuer = setting("mp.jwt.verify.issuer");
        if (issuer.isEmpty()) {
            unsafe.add("mp.jwt.verify.issuer is not set: any issuer's tokens would do");
        } else if (issuer.contains("jiedui.local")) {
            unsafe.add("mp.jwt.verify.issuer is that of the local demo tokens");
        }
        if (setting("mp.jwt.verify.audiences").isEmpty()) {
            unsafe.add("mp.jwt.verify.audiences is not set: tokens made for others would do");
        }
        String keys = setting("mp.jwt.verify.publickey.location");
        if (keys.startsWith("http:")) {
            unsafe.add("mp.jwt.verify.publickey.location is fetched without TLS");
        } else if (keys.startsWith("file:") && holdsLocalKey(keys)) {
            unsafe.add("mp.jwt.verify.publickey.location holds the local demo key (jiedui-local)");
        }
        if (setting("quarkus.http.cors.origins").contains("*")) {
            unsafe.add("quarkus.http.cors.origins must list origins, not *");
        }
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException("refusing to start on unsafe settings: " + String.join("; ", unsafe));
        }
    }

    private static boolean holdsLocalKey(String location) {
        try {
            return Files.readString(Path.of(URI.create(location))).contains("jiedui-local");
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private String setting(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }
}
