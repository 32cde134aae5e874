package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Regions and organizations, several at a time, parents before children. */
final class DirectoryLoader {
    private final Cities cities;
    private final Parallel parallel;

    DirectoryLoader(Cities cities, Parallel parallel) {
        this.cities = cities;
        this.parallel = parallel;
    }

    /** @return how many were missing */
    int loadRegions(List<ObjectNode> regions) throws IOException, InterruptedException {
        return load("/regions", regions, cities::officeOfRegion);
    }

    /** @return how many were missing */
    int loadOrganizations(List<ObjectNode> organizations) throws IOException, InterruptedException {
        return load("/organizations", organizations, cities::officeOfOrganization);
    }

    private int load(String path, List<ObjectNode> bodies, Function<ObjectNode, Api> office)
            throws IOException, InterruptedException {
        Set<String> present = codes(cities.tianjin().list(path));
        List<ObjectNode> missing =
                bodies.stream().filter(body -> !present.contains(code(body))).toList();
        for (List<ObjectNode> generation : generations(missing)) {
            parallel.forEach(generation, body -> office.apply(body).post(path, body, key(path, body)));
        }
        return missing.size();
    }

    /** Parents first: whoever has no parent in the list, then their children, and so on. */
    static List<List<ObjectNode>> generations(List<ObjectNode> bodies) {
        Map<String, Integer> depths = new HashMap<>();
        List<List<ObjectNode>> generations = new ArrayList<>();
        for (ObjectNode body : bodies) {
            int depth = depths.getOrDefault(body.path("parentCode").asText(), -1) + 1;
            depths.put(code(body), depth);
            if (generations.size() == depth) {
                generations.add(new ArrayList<>());
            }
            generations.get(depth).add(body);
        }
        return generations;
    }

    static Set<String> codes(List<JsonNode> items) {
        return items.stream().map(DirectoryLoader::code).collect(Collectors.toSet());
    }

    static String code(JsonNode body) {
        return body.path("code").asText();
    }

    /** Makes a repeated request harmless whose answer was lost. */
    static String[] key(String path, JsonNode body) {
        return new String[] {"Idempotency-Key", "sample" + path.replace('/', '-') + "-" + code(body)};
    }
}
