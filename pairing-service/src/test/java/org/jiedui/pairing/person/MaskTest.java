package org.jiedui.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left to see of personal data for who has no right to them. */
class MaskTest {

    @ParameterizedTest
    @CsvSource({"张三, 张**", "欧阳若兰, 欧**", "Wang Wei, W**", "𠮷田, 𠮷**", "张, **"})
    void of_a_name_the_first_character_is_shown_and_not_how_many_follow(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "138-1234-1234, 138****1234",
        "+86 138 1234 1234, 861****1234",
        "022-8312345, ****45",
        "8312345, ****45",
        "110, ****"
    })
    void of_a_phone_number_too_little_is_shown_to_call_it(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"wangwei@tj.example, w***@tj.example", "w@tj.example, ***@tj.example"})
    void of_an_address_the_first_character_and_the_domain_are_shown(String email, String masked) {
        assertThat(Mask.email(email)).isEqualTo(masked);
    }
}
