package org.jiedui.platform.engines;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Asks a broker which requests it understands, the first thing that every Kafka client does. A client of its own
 * would cost the one who watches the broker more memory than the rest of the watching.
 */
public final class KafkaProbe {
    private static final short API_VERSIONS = 18;
    private static final short REQUEST_VERSION = 0;
    private static final int CORRELATION = 0x6A69;
    /** Api key, version, correlation id, and the null name of the client. */
    private static final int REQUEST_LENGTH = 10;

    private KafkaProbe() {}

    /** Whether a Kafka broker on this machine's port answers within the limit. */
    public static boolean answers(int port, Duration limit) {
        int millis = Math.toIntExact(limit.toMillis());
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(REQUEST_LENGTH);
            request.writeShort(API_VERSIONS);
            request.writeShort(REQUEST_VERSION);
            request.writeInt(CORRELATION);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            answer.readInt();
            return answer.readInt() == CORRELATION && answer.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
