package org.jiedui.platform.startup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What must not be so in production. */
final class UnsafeSettings {

    /** The name that the launcher gives its key, and the host in the name of its issuer. */
    private static final String LOCAL_KEY = "jiedui-local";

    private static final String LOCAL_ISSUER = "jiedui.local";

    private UnsafeSettings() {}

    /**
     * One sentence for each, naming the setting.
     *
     * @param setting the value of a setting by its name, empty where it is not set
     */
    static List<String> among(UnaryOperator<String> setting) {
        List<String> unsafe = new ArrayList<>();
        String issuer = setting.apply("mp.jwt.verify.issuer");
        if (issuer.isEmpty()) {
            unsafe.add("mp.jwt.verify.issuer is not set: any issuer's tokens would do");
        } else if (issuer.contains(LOCAL_ISSUER)) {
            unsafe.add("mp.jwt.verify.issuer is that of the local demo tokens");
        }
        if (setting.apply("mp.jwt.verify.audiences").isEmpty()) {
            unsafe.add("mp.jwt.verify.audiences is not set: tokens made for others would do");
        }
        if (setting.apply("mp.jwt.verify.publickey").contains(LOCAL_KEY)) {
            unsafe.add("mp.jwt.verify.publickey is the local demo key (" + LOCAL_KEY + ")");
        }
        String keys = setting.apply("mp.jwt.verify.publickey.location");
        if (keys.startsWith("http:")) {
            unsafe.add("mp.jwt.verify.publickey.location is fetched without TLS");
        } else if (holdsLocalKey(keys)) {
            unsafe.add("mp.jwt.verify.publickey.location holds the local demo key (" + LOCAL_KEY + ")");
        }
        if (setting.apply("quarkus.http.cors.origins").contains("*")) {
            unsafe.add("quarkus.http.cors.origins must list origins, not *");
        }
        return unsafe;
    }

    private static boolean holdsLocalKey(String location) {
        try {
            Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
            return Files.isRegularFile(file) && Files.readString(file).contains(LOCAL_KEY);
        } catch (IOException | IllegalArgumentException noFile) {
            return false;
        }
    }
}
