package org.jiedui.faults.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final int SOON_MILLIS = 200;
    private static final int LIMIT_MILLIS = 20_000;

    private ServerSocket server;
    private Wire wire;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        wire = Wire.to(server.getLocalPort());
        near = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        far = server.accept();
        near.setSoTimeout(LIMIT_MILLIS);
        far.setSoTimeout(LIMIT_MILLIS);
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
        wire.close();
        server.close();
    }

    @Test
    void what_is_sent_arrives_both_ways() throws IOException {
        // Given
        near.getOutputStream().write(7);
        // When
        far.getOutputStream().write(far.getInputStream().read() + 1);
        // Then
        assertThat(near.getInputStream().read()).isEqualTo(8);
    }

    @Test
    void what_is_sent_over_a_cut_wire_arrives_once_it_is_mended() throws IOException {
        // Given
        wire.cut();
        near.getOutputStream().write(7);
        far.setSoTimeout(SOON_MILLIS);
        assertThatThrownBy(() -> far.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        // When
        wire.mend();
        // Then
        far.setSoTimeout(LIMIT_MILLIS);
        assertThat(far.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void who_hangs_up_is_heard_at_the_other_end() throws IOException {
        // Given
        near.getOutputStream().write(7);
        // When
        near.close();
        // Then
        assertThat(far.getInputStream().read()).isEqualTo(7);
        assertThat(far.getInputStream().read()).isEqualTo(-1);
    }
}
