package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitResolutionTest {

    private static final Issuer TIANJIN = Issuer.of("天津市发展改革委", "120000");
    private static final Issuer JILIN = Issuer.of("吉林省人民政府", "220000");
    private static final Issuer STATE = Issuer.ofState("国务院办公厅");

    @Test
    void an_old_name_and_an_alias_resolve_to_the_body_of_the_issuers_city() {
        // Given
        String text = "工作方案\n一、任务\n（一）整治。推进整治。（市农委、市生态环保局按职责分工负责）\n";

        // When
        List<Unit> leads = leads(text, TIANJIN);

        // Then
        assertThat(leads).containsExactly(unit("市农委", "TJ-AGR"), unit("市生态环保局", "TJ-EEB"));
    }

    @Test
    void a_class_of_units_has_no_code() {
        // Given
        String text = "工作方案\n一、任务\n（一）整治。推进整治。（市财政局、相关区政府负责）\n";

        // When
        List<Unit> leads = leads(text, TIANJIN);

        // Then
        assertThat(leads).containsExactly(unit("市财政局", "TJ-FIN"), new Unit("相关区政府", Optional.empty()));
    }

    @Test
    void a_name_without_a_level_is_the_body_of_the_issuers_own_level() {
        // Given
        String text = "工作方案\n一、任务\n（一）整治。推进整治。（发展改革委负责）\n";

        // When
        List<Unit> ofState = leads(text, STATE);
        List<Unit> ofProvince = leads(text, JILIN);
        List<Unit> ofCity = leads(text, TIANJIN);

        // Then
        assertThat(ofState).containsExactly(unit("发展改革委", "CN-NDRC"));
        assertThat(ofProvince).containsExactly(unit("发展改革委", "JL-DRC"));
        assertThat(ofCity).containsExactly(unit("发展改革委", "TJ-DRC"));
    }

    @Test
    void a_name_without_a_level_in_a_list_that_began_with_one_keeps_the_issuers_level() {
        // Given
        String text = "工作方案\n一、任务\n（一）整治。推进整治。（省发展改革委、工业和信息化厅负责）\n";

        // When
        List<Unit> leads = leads(text, JILIN);

        // Then
        assertThat(leads).containsExactly(unit("省发展改革委", "JL-DRC"), unit("工业和信息化厅", "JL-IIT"));
    }

    @Test
    void a_city_that_lacks_the_body_is_not_given_the_states() {
        // Given
        String text = "工作方案\n一、任务\n（一）整治。推进整治。（发展改革委负责）\n";

        // When
        List<Unit> leads = leads(text, Issuer.of("长春市人民政府", "220100"));

        // Then
        assertThat(leads).containsExactly(new Unit("发展改革委", Optional.empty()));
    }

    private static List<Unit> leads(String text, Issuer issuer) {
        return Decomposition.of(text, issuer, TwoCities.directory())
                .drafts()
                .get(0)
                .leads();
    }

    private static Unit unit(String text, String code) {
        return new Unit(text, Optional.of(code));
    }
}
