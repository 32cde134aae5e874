package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Headers and bodies that drip are closed within the half minute that is promised, by the settings that are shipped. */
@ExtendWith(WithWholeSystem.class)
class SlowClientsIT {
    private static final Duration PROMISED = Duration.ofSeconds(30);
    private static final List<Part> PARTS = List.of(
            Part.GATEWAY, Part.TASK_SERVICE, Part.PROJECT_SERVICE, Part.PAIRING_SERVICE, Part.EVALUATION_SERVICE);

    private final WholeSystem system;

    SlowClientsIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    void who_drips_is_closed_within_half_a_minute_by_every_part() throws Exception {
        // Given
        String head = "POST /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + system.token(DemoUser.TJ_OFFICE) + "\r\nContent-Type: application/json\r\n";
        List<CompletableFuture<Duration>> clients = new ArrayList<>();
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(0, Thread.ofVirtual().factory())) {
            // When
            for (Part part : PARTS) {
                clients.add(CompletableFuture.supplyAsync(() -> drip(clock, part, head + "X: ", "a"), clock));
                clients.add(CompletableFuture.supplyAsync(
                        () -> drip(clock, part, head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "1\r\n \r\n"), clock));
            }
            // Then
            for (CompletableFuture<Duration> client : clients) {
                assertThat(client.get(1, TimeUnit.MINUTES)).isLessThan(PROMISED);
            }
        }
    }

    /** A piece every second; how long that was borne. */
    private Duration drip(ScheduledExecutorService clock, Part part, String start, String piece) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), system.settings().port(part))) {
            Instant begun = Instant.now();
            socket.setSoTimeout(Math.toIntExact(PROMISED.toMillis()));
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            var dripping = clock.scheduleAtFixedRate(() -> send(out, piece), 1, 1, TimeUnit.SECONDS);
            readToEnd(socket);
            dripping.cancel(false);
            return Duration.between(begun, Instant.now());
        } catch (IOException notClosed) {
            throw new AssertionError(part.label() + " has not closed the connection", notClosed);
        }
    }

    private static void readToEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            // closed, and quickly at that
        }
    }

    private static void send(OutputStream out, String piece) {
        try {
            out.write(piece.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            throw new IllegalStateException(closed); // ends the schedule
        }
    }
}
