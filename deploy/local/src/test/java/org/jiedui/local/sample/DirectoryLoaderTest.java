package org.jiedui.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryLoaderTest {

    @Test
    void children_wait_for_their_parents_and_for_nobody_else() {
        // Given
        ObjectNode nation = entry("100000", null);
        ObjectNode city = entry("120000", "100000");
        ObjectNode district = entry("120101", "120000");
        ObjectNode ofOneLoadedBefore = entry("220104", "220100");
        // When
        List<List<ObjectNode>> generations =
                DirectoryLoader.generations(List.of(nation, city, district, ofOneLoadedBefore));
        // Then
        assertThat(generations).containsExactly(List.of(nation, ofOneLoadedBefore), List.of(city), List.of(district));
    }

    private static ObjectNode entry(String code, String parent) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("code", code);
        return parent == null ? entry : entry.put("parentCode", parent);
    }
}
