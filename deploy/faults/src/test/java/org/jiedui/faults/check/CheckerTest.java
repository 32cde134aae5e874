package org.jiedui.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of breaking a promise, in a history made by hand, is found; what only looks like it is not. */
class CheckerTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.jiedui.faults.check.BrokenHistories#all")
    void what_breaks_a_promise_is_found(String what, Promise breaks, Twist twist) {
        // Given
        Story story = new Story();
        twist.on(story);
        // When
        List<Violation> violations = Checker.judge(story.told());
        // Then
        assertThat(violations).as(what).extracting(Violation::promise).contains(breaks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.jiedui.faults.check.KeptHistories#all")
    void what_breaks_none_is_not_blamed(String what, Promise none, Twist twist) {
        // Given
        Story story = new Story();
        twist.on(story);
        // When
        List<Violation> violations = Checker.judge(story.told());
        // Then
        assertThat(violations).as(what).isEmpty();
    }

    @Test
    void each_promise_has_a_history_that_breaks_it() {
        // Given
        Stream<Arguments> histories = BrokenHistories.all();
        // When
        Stream<Object> promises = histories.map(arguments -> arguments.get()[1]);
        // Then
        assertThat(promises.distinct()).containsExactlyInAnyOrder((Object[]) Promise.values());
    }
}
