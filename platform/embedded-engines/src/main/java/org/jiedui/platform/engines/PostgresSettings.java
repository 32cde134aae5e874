package org.jiedui.platform.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Server settings, handed over on the command line, where no configuration file and no {@code ALTER SYSTEM} outweighs
 * them.
 */
record PostgresSettings(Map<String, String> values) {

    /** For people's data: whatever was acknowledged survives a loss of power. */
    static PostgresSettings durable() {
        Map<String, String> values = common();
        values.put("fsync", "on");
        values.put("full_page_writes", "on");
        values.put("synchronous_commit", "on");
        return new PostgresSettings(values);
    }

    /** For tests: quick, and gone with them. */
    static PostgresSettings throwAway(Map<String, String> more) {
        Map<String, String> values = common();
        values.put("fsync", "off");
        values.put("full_page_writes", "off");
        values.put("synchronous_commit", "off");
        values.putAll(more);
        return new PostgresSettings(values);
    }

    private static Map<String, String> common() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("listen_addresses", "127.0.0.1");
        // A socket's path may have 107 characters, and a checkout's folder may be longer.
        values.put("unix_socket_directories", "");
        values.put("password_encryption", "scram-sha-256");
        values.put("max_connections", "120");
        values.put("shared_buffers", "64MB");
        // Many small queries; compiling them costs more than it saves.
        values.put("jit", "off");
        values.put("io_workers", "1");
        values.put("max_wal_size", "512MB");
        values.put("log_checkpoints", "off");
        values.put("timezone", "UTC");
        values.put("log_timezone", "UTC");
        return values;
    }

    List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>();
        values.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        arguments.addAll(List.of("-p", Integer.toString(port)));
        return arguments;
    }
}
