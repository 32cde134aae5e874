package org.jiedui.platform.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.testing.ApiOperation;

/** One way of spoiling a request. */
record Attack(String name, BiFunction<Request, Random, Request> spoil) {

    private static final String LONG = "长".repeat(20_000);

    /** What is put in the place of a value of a body: JSON as it stands. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1",
            "\"7\"",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\": {}}",
            "1e400",
            "-0.0",
            "NaN",
            "0.1234567890123456789",
            "9".repeat(100_000),
            "9223372036854775808",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u202e反\"",
            "\"9999-12-31\"",
            "\"0000-00-00\"",
            "\"-999999999-01-01\"",
            "\"2018-02-30\"",
            "\"2018-03-17T02:00:00+99:00\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"'; DROP TABLE change; --\"",
            "\"" + LONG + "\"",
            "[" + "1,".repeat(5_000) + "1]");

    /** What is put in the place of a value of a URL or a header that goes into one line. */
    private static final List<String> WORDS = List.of(
            "",
            "%20",
            "%00",
            "%0d%0aX-Injected:%201",
            "%ff%fe",
            "%ed%a0%80",
            "%e4%b8",
            "%",
            "%zz",
            "..%2f..%2f",
            "%2e%2e",
            "'%20OR%201=1--",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "null",
            "true",
            "%E9%95%BF".repeat(300),
            ",",
            ",,,",
            "-,-",
            "a,".repeat(300),
            "00000000-0000-0000-0000-000000000000",
            "2018-02-30",
            "2018-03-17T02:00:00Z,2018-03-17T02:00:00Z",
            "*",
            "$%7Bjndi:ldap://x%7D");

    private static final List<String> HEADERS = List.of(
            "",
            "*",
            "\"\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"99999999999999999999\"",
            "\"-1\"",
            "1",
            "\"\u957f\"",
            "\u0001",
            "x".repeat(5_000),
            ";;;,,,",
            "q=",
            "*/*;q=2",
            "zh;q=abc,en",
            "00-0-0-0",
            "task/x/1,task/",
            "application/json;charset=utf-99");

    private static final Pattern VALUE = Pattern.compile("(?<=: ?)(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.]+|true|false|null|\\[\\]|\\{\\})");

    static List<Attack> onBodies() {
        List<Attack> attacks = new ArrayList<>(List.of(
                new Attack("another value", Attack::anotherValue),
                new Attack("another value", Attack::anotherValue),
                new Attack("another value", Attack::anotherValue),
                new Attack("unknown field", (request, random) ->
                        request.body(request.text().replaceFirst("\\{", "{\"unknown\": 1" + (request.text().matches("(?s)\\s*\\{\\s*}.*") ? "" : ",")))),
                new Attack("fields twice", (request, random) -> request.body(twice(request.text()))),
                new Attack("cut off", (request, random) ->
                        request.body(request.text().substring(0, random.nextInt(request.text().length() + 1)))),
                new Attack("something behind", (request, random) -> request.body(request.text() + " 7")),
                new Attack("no object", (request, random) -> request.body(VALUES.get(random.nextInt(VALUES.size())))),
                new Attack("deep", (request, random) -> request.body("[".repeat(10_000))),
                new Attack("deep objects", (request, random) -> request.body("{\"a\":".repeat(10_000))),
                new Attack("no UTF-8", (request, random) -> request.body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})),
                new Attack("UTF-16", (request, random) -> request.body(request.text().getBytes(StandardCharsets.UTF_16))),
                new Attack("other media type", (request, random) -> request.header("Content-Type", "text/html")),
                new Attack("no media type", (request, random) -> request.noHeader("Content-Type")),
                new Attack("odd media type", (request, random) -> request.header("Content-Type", "application/")),
                new Attack("empty", (request, random) -> request.body(new byte[0]))));
        return attacks;
    }

    static List<Attack> onTargets(ApiOperation operation) {
        List<Attack> attacks = new ArrayList<>();
        for (String parameter : operation.parameters("query")) {
            attacks.add(new Attack("parameter " + parameter, (request, random) -> request.parameter(parameter + "=" + word(random))));
        }
        attacks.add(new Attack("unknown parameter", (request, random) -> request.parameter("unknown=1")));
        attacks.add(new Attack("odd query", (request, random) -> request.parameter(word(random) + "&&=&" + word(random))));
        if (operation.path().contains("{")) {
            for (int i = 0; i < 6; i++) {
                attacks.add(new Attack("odd path", (request, random) -> request.target(oddPath(operation, random))));
            }
        }
        return attacks;
    }

    static List<Attack> onHeaders(ApiOperation operation) {
        List<String> names = new ArrayList<>(operation.parameters("header"));
        names.addAll(List.of("Accept", "Accept-Language", "If-None-Match", "traceparent", "Jiedui-At-Least", "Range", "Expect"));
        return names.stream()
                .map(name -> new Attack("header " + name, (request, random) ->
                        request.header(name, HEADERS.get(random.nextInt(HEADERS.size())))))
                .toList();
    }

    private static Request anotherValue(Request request, Random random) {
        Matcher values = VALUE.matcher(request.text());
        int count = (int) values.results().count();
        if (count == 0) {
            return request.body(VALUES.get(random.nextInt(VALUES.size())));
        }
        int chosen = random.nextInt(count);
        values.reset();
        for (int i = 0; i <= chosen; i++) {
            values.find();
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return request.body(request.text().substring(0, values.start()) + value + request.text().substring(values.end()));
    }

    private static String twice(String object) {
        String inner = object.strip();
        return inner.length() < 3 ? "{\"a\": 1, \"a\": 1}" : inner.substring(0, inner.length() - 1) + "," + inner.substring(1);
    }

    private static String oddPath(ApiOperation operation, Random random) {
        Matcher variables = Pattern.compile("\\{[^}]+}").matcher(operation.path());
        return variables.replaceAll(variable -> Matcher.quoteReplacement(word(random)));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
