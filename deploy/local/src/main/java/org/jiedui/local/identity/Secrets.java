package org.jiedui.local.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;

/**
 * Random passwords and the key that signs cursors and positions: made at the first start and kept, readable by the
 * owner only.
 */
public final class Secrets {
    private static final String ADMINISTRATOR = "postgresql.password";
    private static final String SIGNING_KEY = "signing-key";
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Reads the secrets, and makes those that are missing. */
    public static Secrets of(DataFolder data) throws IOException {
        Properties values = new Properties();
        Path file = data.secrets();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        Properties before = (Properties) values.clone();
        values.computeIfAbsent(ADMINISTRATOR, name -> password());
        values.computeIfAbsent(SIGNING_KEY, name -> Base64.getEncoder().encodeToString(random(KEY_BYTES)));
        for (Part part : Part.domainServices()) {
            values.computeIfAbsent(owner(part), name -> password());
            values.computeIfAbsent(app(part), name -> password());
        }
        if (!values.equals(before)) {
            StringWriter text = new StringWriter();
            values.store(text, "Made at the first ./dev up. Without these passwords the database cannot be opened.");
            DataFolder.writePrivately(file, text.toString());
        }
        return new Secrets(values);
    }

    public String administratorPassword() {
        return values.getProperty(ADMINISTRATOR);
    }

    public String ownerPassword(Part service) {
        return values.getProperty(owner(service));
    }

    public String appPassword(Part service) {
        return values.getProperty(app(service));
    }

    /** 32 bytes in Base64, the same for all services. */
    public String signingKey() {
        return values.getProperty(SIGNING_KEY);
    }

    private static String owner(Part service) {
        return service.database().orElseThrow() + ".owner.password";
    }

    private static String app(Part service) {
        return service.database().orElseThrow() + ".app.password";
    }

    private static String password() {
        return HexFormat.of().formatHex(random(PASSWORD_BYTES));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
