package org.jiedui.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {

    @Test
    void the_process_that_listens_is_named_with_its_command() throws IOException {
        // Given
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            String owner = PortOwner.ofThisMachine().describe(socket.getLocalPort());
            // Then
            assertThat(owner)
                    .startsWith("process " + ProcessHandle.current().pid() + " (")
                    .contains("java");
            assertThat(PortOwner.isFree(socket.getLocalPort())).isFalse();
        }
    }

    @Test
    void a_port_taken_on_all_addresses_is_not_free() throws IOException {
        // Given
        try (ServerSocket socket = new ServerSocket(0)) {
            // When
            boolean free = PortOwner.isFree(socket.getLocalPort());
            // Then
            assertThat(free).isFalse();
            assertThat(PortOwner.ofThisMachine().listener(socket.getLocalPort()))
                    .contains(ProcessHandle.current().pid());
        }
    }

    @Test
    void a_listener_that_cannot_be_seen_is_called_so() throws IOException {
        // Given
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        // When
        String owner = PortOwner.ofThisMachine().describe(port);
        // Then
        assertThat(owner)
                .isEqualTo("a process that cannot be seen from here (another user's, or outside this container)");
        assertThat(PortOwner.isFree(port)).isTrue();
    }
}
