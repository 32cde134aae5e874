package org.jiedui.platform.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as its bytes will be, so that it may be one that no library would send.
 *
 * @param target path and query, escaped as they will be sent
 * @param headers lines such as {@code If-Match: "1"}, without those that every request has
 * @param body {@code null} for none
 */
record Request(String method, String target, List<String> headers, byte[] body) {

    Request {
        headers = List.copyOf(headers);
    }

    Request target(String other) {
        return new Request(method, other, headers, body);
    }

    /** With another parameter in the query. */
    Request parameter(String nameAndValue) {
        return target(target + (target.contains("?") ? "&" : "?") + nameAndValue);
    }

    /** With this header instead of what it has of that name. */
    Request header(String name, String value) {
        List<String> others = without(name);
        others.add(name + ": " + value);
        return new Request(method, target, others, body);
    }

    Request noHeader(String name) {
        return new Request(method, target, without(name), body);
    }

    Request body(byte[] other) {
        return new Request(method, target, headers, other);
    }

    Request body(String other) {
        return body(other.getBytes(StandardCharsets.UTF_8));
    }

    boolean hasBody() {
        return body != null;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private List<String> without(String name) {
        List<String> others = new ArrayList<>(headers);
        others.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        return others;
    }

    byte[] bytes(String authorization) {
        StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\nAuthorization: ").append(authorization).append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** To be read by people: what is long is cut. */
    @Override
    public String toString() {
        String shown = method + " " + cut(target) + " " + headers.stream().map(Request::cut).toList();
        return body == null ? shown : shown + " " + cut(text());
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "… (" + text.length() + ")" : text;
    }
}
