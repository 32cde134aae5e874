package org.jiedui.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefectTest {
    private static final ClassFileLocator PRODUCT = ClassFileLocator.ForClassLoader.of(DefectTest.class.getClassLoader());

    static Stream<Replacement> replacements() {
        return Arrays.stream(Defect.values()).flatMap(defect -> defect.replacements().stream());
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void every_defect_finds_what_it_breaks_in_the_product_as_it_is(Replacement replacement) throws IOException {
        // Given
        byte[] whole = PRODUCT.locate(replacement.type()).resolve();
        // When
        byte[] broken = replacement.in(PRODUCT);
        // Then
        assertThat(broken).isNotEqualTo(whole);
    }

    @Test
    void a_class_that_is_gone_is_told_of() {
        // Given
        Replacement replacement = new Replacement("org.jiedui.platform.relay.Inbox", "next", LeftOut.class);
        // When / Then
        assertThatThrownBy(() -> replacement.in(PRODUCT))
                .hasMessage("There is no class org.jiedui.platform.relay.Inbox to be changed");
    }

    @Test
    void a_method_that_is_gone_is_told_of() {
        // Given
        Replacement replacement = new Replacement("org.jiedui.platform.relay.Outbox", "previous", LeftOut.class);
        // When / Then
        assertThatThrownBy(() -> replacement.in(PRODUCT))
                .hasMessage("There should be one name(equals(previous)) in org.jiedui.platform.relay.Outbox, but there are 0");
    }
}
