package org.jiedui.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void ids_are_of_version_seven_and_sort_by_when_they_were_made() {
        List<UUID> ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void an_id_is_read_in_either_case() {
        UUID id = Ids.next();
        assertThat(Ids.read(id.toString())).hasValue(id);
        assertThat(Ids.read(id.toString().toUpperCase(java.util.Locale.ROOT))).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TC-2018-15", "00001970000-0000-7000-8000-00000000", "0197000000007000800000000000000000001"})
    void what_is_no_id_may_be_a_code(String text) {
        assertThat(Ids.read(text)).isEmpty();
    }
}
