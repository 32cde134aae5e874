package org.jiedui.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * One connection that sends prepared requests and reads the answers off. As bare as it can be, since it shares the machine
 * with what it measures: every library's client costs more than the server that is to be measured.
 */
final class HttpClient implements Work {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final IntFunction<byte[]> requests;
    private int next;

    private HttpClient(int port, IntFunction<byte[]> requests) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        out = socket.getOutputStream();
        this.requests = requests;
    }

    static Client to(int port, byte[] request) {
        return number -> new HttpClient(port, n -> request);
    }

    /** @param requests the n-th request of each connection */
    static Client to(int port, IntFunction<byte[]> requests) {
        return number -> new HttpClient(port, requests);
    }

    static byte[] get(String path, String token) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    static byte[] post(String path, String token, String json) {
        byte[] body = bytes(json);
        byte[] head = bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void once() throws IOException {
        out.write(requests.apply(next++));
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        if (status < OK || status >= MULTIPLE_CHOICES) {
            throw new IOException(
                    String.format(Locale.ROOT, "%d %s", status, new String(body, StandardCharsets.UTF_8)));
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
