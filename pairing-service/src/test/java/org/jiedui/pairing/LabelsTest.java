package org.jiedui.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import org.jiedui.pairing.organization.model.NameKind;
import org.jiedui.pairing.organization.model.OrganizationKind;
import org.jiedui.pairing.pairing.model.PairingStatus;
import org.jiedui.pairing.person.model.ErasureReason;
import org.jiedui.pairing.person.model.DisclosureOccasion;
import org.jiedui.pairing.region.model.RegionKind;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "pairing")
class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                RegionKind.class,
                OrganizationKind.class,
                NameKind.class,
                PairingStatus.class,
                ErasureReason.class,
                DisclosureOccasion.class
            })
    void every_value_has_a_label_in_both_languages_and_nothing_else_has(Class<? extends Enum<?>> type) {
        Map<String, Map<String, String>> labels = labels().get(type.getSimpleName());

        assertThat(labels.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        assertThat(labels.values()).allSatisfy(label -> {
            assertThat(label.get("zh")).isNotBlank();
            assertThat(label.get("en")).isNotBlank();
        });
    }

    @Test
    void every_event_has_a_label_in_both_languages_and_nothing_else_has() {
        Map<String, Map<String, String>> labels = labels().get("Event");
        assertThat(labels.keySet())
                .containsExactlyInAnyOrderElementsOf(Contracts.ofThisModule().eventNames());
        assertThat(labels.values()).allSatisfy(label -> assertThat(label.get("zh")).isNotEqualTo(label.get("en")));
    }

    @Test
    void labels_are_those_of_the_glossary() {
        assertThat(labels().get("OrganizationKind").get("PARK_ADMINISTRATION"))
                .isEqualTo(Map.of("zh", "园区管理机构", "en", "Park administration"));
        assertThat(labels().get("RegionKind").get("ZONE")).isEqualTo(Map.of("zh", "功能区", "en", "Functional zone"));
    }

    private static Map<String, Map<String, Map<String, String>>> labels() {
        return Api.get(Tokens.viewer(), "/labels").statusCode(200).extract().path("$");
    }
}
