package org.jiedui.platform.testing.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.Issuer;

/**
 * Asks a running application with every token that nobody may take, and with good ones in places where none belongs: each
 * time the answer is a 401 with its problem document, and nobody is asked about a key.
 */
public final class TokenAttacks {

    private static final int UNAUTHENTICATED = 401;
    private static final int HEADERS_TOO_LARGE = 431;

    private final int port;
    private final String path;
    private final Judge judge = new Judge(null);
    private final List<String> faults = new ArrayList<>();

    /** @param path of something that is answered to whoever has a good token */
    public TokenAttacks(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /**
     * @param issuer whom the application trusts
     * @param good a token of it
     * @throws AssertionError that lists every request that was answered otherwise
     */
    public void attack(Issuer issuer, String good) throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort();
            Map<String, List<String>> requests = new LinkedHashMap<>();
            ForgedTokens.of(issuer, address)
                    .forEach((what, token) -> requests.put(what, List.of("Authorization: Bearer " + token)));
            requests.putAll(misplaced(good));
            for (Map.Entry<String, List<String>> request : requests.entrySet()) {
                check(request.getKey(), path, request.getValue(), UNAUTHENTICATED);
            }
            for (String name : List.of("access_token", "token", "authorization", "bearer", "jwt")) {
                check("in the query as " + name, path + "?" + name + "=" + good, List.of(), UNAUTHENTICATED);
            }
            List<String> large = List.of("Authorization: Bearer " + "a".repeat(100_000));
            check("larger than headers may be", path, large, HEADERS_TOO_LARGE);
            checkTaken(good);
            checkNotAsked(elsewhere);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " answers should not have been:\n" + String.join("\n", faults));
        }
    }

    private static Map<String, List<String>> misplaced(String good) {
        Map<String, List<String>> requests = new LinkedHashMap<>();
        requests.put("no header", List.of());
        requests.put("an empty header", List.of("Authorization:"));
        requests.put("no scheme", List.of("Authorization: " + good));
        requests.put("Basic", List.of("Authorization: Basic " + good));
        requests.put("DPoP", List.of("Authorization: DPoP " + good));
        requests.put("a scheme that only begins so", List.of("Authorization: Bearerx " + good));
        requests.put("no blank", List.of("Authorization: Bearer" + good));
        requests.put("in quotes", List.of("Authorization: Bearer \"" + good + "\""));
        requests.put("two, the good one first", List.of("Authorization: Bearer " + good, "Authorization: Bearer x"));
        requests.put("two, the good one last", List.of("Authorization: Bearer x", "Authorization: Bearer " + good));
        requests.put("the same twice", List.of("Authorization: Bearer " + good, "Authorization: Bearer " + good));
        requests.put("in a cookie", List.of("Cookie: Bearer=" + good + "; access_token=" + good + "; jwt=" + good));
        requests.put(
                "in another header",
                List.of("X-Authorization: Bearer " + good, "Proxy-Authorization: Bearer " + good));
        return requests;
    }

    private void check(String what, String target, List<String> headers, int expected) {
        try {
            Answer answer = Answer.to(request(target, headers), port);
            if (answer.status() != expected) {
                faults.add(what + ": answered " + answer.status() + " " + answer.text());
                return;
            }
            List<String> wrong = new ArrayList<>();
            judge.problem(answer, wrong);
            wrong.forEach(fault -> faults.add(what + ": " + fault));
        } catch (IOException noAnswer) {
            faults.add(what + ": " + noAnswer.getMessage());
        }
    }

    /** Else all of this would prove nothing. */
    private void checkTaken(String good) throws IOException {
        Answer answer = Answer.to(request(path, List.of("Authorization: Bearer " + good)), port);
        if (answer.status() != 200) {
            faults.add("a good token: answered " + answer.status() + " " + answer.text());
        }
    }

    /** Who asked has been let in by the system long since: whether somebody did is known at once. */
    private void checkNotAsked(ServerSocket elsewhere) throws IOException {
        elsewhere.setSoTimeout(1);
        try {
            elsewhere.accept().close();
            faults.add("the application has asked the address that a token named");
        } catch (SocketTimeoutException nobody) {
            // as it should be
        }
    }

    private static byte[] request(String target, List<String> headers) {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
        request.append("Host: localhost\r\nConnection: close\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
