package org.jiedui.faults.schedule;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.defects.Detour;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;

/** The ways between parts that can be cut. They have to be there before the system starts, whose connections then take them. */
public final class Wires implements AutoCloseable {
    private final Settings settings;
    private final Map<Link, Wire> wires = new EnumMap<>(Link.class);

    private Wires(Settings settings) {
        this.settings = settings;
    }

    /** All of them whole. */
    public static Wires of(Settings settings) throws IOException {
        Wires wires = new Wires(settings);
        for (Link link : Link.values()) {
            wires.wires.put(link, Wire.to(settings.port(link.to())));
        }
        return wires;
    }

    /** What the system has to be told so that it takes these ways. */
    public List<Detour> tampering() {
        return wires.entrySet().stream()
                .map(each -> new Detour(
                        each.getKey().from().label(),
                        settings.port(each.getKey().to()),
                        each.getValue().port()))
                .toList();
    }

    void cut(Link link) {
        wires.get(link).cut();
    }

    void mend(Link link) {
        wires.get(link).mend();
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires.values()) {
            wire.close();
        }
    }
}
