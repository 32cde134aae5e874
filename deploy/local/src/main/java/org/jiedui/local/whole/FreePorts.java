package org.jiedui.local.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jiedui.local.Part;

/** Looks for a {@code JIEDUI_PORT_OFFSET} with which every part finds its port free. */
final class FreePorts {
    private static final int ATTEMPTS = 200;
    private static final int LEAST = 100;
    /** Keeps the highest port below those that the kernel gives to outgoing connections. */
    private static final int GREATEST = 32_767 - 19_092;

    private FreePorts() {}

    static int offset() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int offset = ThreadLocalRandom.current().nextInt(LEAST, GREATEST);
            if (Arrays.stream(Part.values()).allMatch(part -> isFree(part.port(offset)))) {
                return offset;
            }
        }
        throw new IllegalStateException("There are hardly any free ports on this machine.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
