package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a service which versions of the directory's entries it must have heard of before it answers. */
record Versions(String header) {

    static Versions of(List<JsonNode> regions, List<JsonNode> organizations) {
        return new Versions(Stream.concat(named("region", regions), named("organization", organizations))
                .collect(Collectors.joining(", ")));
    }

    String[] asHeader() {
        return new String[] {"Jiedui-At-Least", header};
    }

    private static Stream<String> named(String kind, List<JsonNode> items) {
        return items.stream()
                .map(item -> kind + "/" + item.path("id").asText() + "/"
                        + item.path("version").asText());
    }
}
