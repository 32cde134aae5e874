package org.jiedui.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource({
        "a-b_c.pdf, a-b_c.pdf",
        "第1期.pdf, %E7%AC%AC1%E6%9C%9F.pdf",
        "a b\"c;d'e*f%g.txt, a%20b%22c%3Bd%27e%2Af%25g.txt",
        "😀.png, %F0%9F%98%80.png",
    })
    void any_name_comes_through(String name, String written) {
        assertThat(ContentDisposition.attachment(name)).isEqualTo("attachment; filename*=UTF-8''" + written);
    }
}
