package org.jiedui.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiedui.platform.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 100",
        "bytes=10-19, 10, 10",
        "bytes=90-, 90, 10",
        "bytes=90-1000, 90, 10",
        "bytes=-1, 99, 1",
        "bytes=-1000, 0, 100",
        "Bytes= 1-2, 1, 2",
        "bytes=5-99999999999999999999999999, 5, 95",
        "bytes=-99999999999999999999999999, 0, 100",
    })
    void a_range_is_cut_to_what_there_is(String header, long from, long length) {
        assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999999-"})
    void a_range_with_nothing_in_it_is_told(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, SIZE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(416);
                    assertThat(problem.headers()).containsEntry("Content-Range", "bytes */100");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=5-4", "bytes=a-b", "items=0-1", "bytes 0-1", "bytes=0-1,5-6", "", "bytes=１-２"})
    void what_is_no_single_range_asks_for_everything(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
    }
}
