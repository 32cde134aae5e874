package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of the two offices enters what: each for its own city, and Tianjin's for what belongs to neither. */
final class Cities {
    private static final String CHANGCHUN = "220100";

    private final Api tianjin;
    private final Api changchun;
    private final Map<String, ObjectNode> regions;

    Cities(Api tianjin, Api changchun, List<ObjectNode> regions) {
        this.tianjin = tianjin;
        this.changchun = changchun;
        this.regions = regions.stream()
                .collect(Collectors.toMap(region -> region.get("code").textValue(), Function.identity()));
    }

    Api tianjin() {
        return tianjin;
    }

    Api officeOfRegion(JsonNode region) {
        return region.path("city").asText().equals(CHANGCHUN) ? changchun : tianjin;
    }

    Api officeOfOrganization(JsonNode organization) {
        return officeOfRegion(regions.get(organization.get("region").textValue()));
    }
}
