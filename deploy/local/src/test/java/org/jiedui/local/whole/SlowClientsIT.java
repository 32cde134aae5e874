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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            for (Part part : PARTS) {
                clients.add(CompletableFuture.supplyAsync(() -> drip(threads, part, head + "X: ", "a"), threads));
                String body = head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n";
                clients.add(CompletableFuture.supplyAsync(() -> drip(threads, part, body, "1\r\n \r\n"), threads));
            }
            // Then
            for (CompletableFuture<Duration> client : clients) {
                assertThat(client.get(1, TimeUnit.MINUTES)).isLessThan(PROMISED);
            }
        }
    }

    /** A piece every second; how long that was borne. */
    private Duration drip(ExecutorService threads, Part part, String start, String piece) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), system.settings().port(part))) {
            Instant begun = Instant.now();
            socket.setSoTimeout(Math.toIntExact(PROMISED.toMillis()));
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            Future<Integer> pieces = threads.submit(() -> sendUntilClosed(out, piece));
            readToEnd(socket);
            Duration borne = Duration.between(begun, Instant.now());
            assertThat(pieces.get(1, TimeUnit.MINUTES)).as("pieces that dripped").isPositive();
            return borne;
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException notClosed) {
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

    private static int sendUntilClosed(OutputStream out, String piece) throws InterruptedException {
        for (int sent = 0; ; sent++) {
            Thread.sleep(Duration.ofSeconds(1));
            try {
                out.write(piece.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return sent;
            }
        }
    }
}
