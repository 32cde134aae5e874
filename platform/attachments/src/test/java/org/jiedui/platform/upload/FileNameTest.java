package org.jiedui.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "第1期 进展（定稿）.docx", "a..b.txt", "%22a%22.txt", "a'b;c=d.csv", "😀.png", "～.pdf", "？：.txt", "console.txt", "com10.txt"})
    void a_name_that_people_use_is_taken(String name) {
        assertThat(FileName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b.pdf",
                "../../etc/passwd.txt",
                "C:\\Users\\me\\a.pdf",
                "a.txt:hidden.txt", // another stream of the same file
                "a?.pdf",
                "NUL.txt",
                "com1.tar.txt",
                "Lpt9 .txt",
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u007f.pdf",
                "exe.\u202Efdp.pdf", // turns what follows around
                "a\u200Bb.pdf", // a blank of no width
                "\uFEFFa.pdf",
                "a\u2028.pdf",
                "a\uE000.pdf", // a character of nobody's
                ".pdf",
                ".htaccess.txt",
                "a.pdf.",
                " a.pdf",
                "a.pdf ",
                "a.pdf\u3000"
            })
    void a_name_that_hides_something_is_refused(String name) {
        assertThat(FileName.fault(name)).isPresent();
    }

    @Test
    void a_name_is_as_long_as_file_systems_take_it() {
        // Given
        String longest = "任".repeat(83) + "ab.txt";

        // Then
        assertThat(FileName.fault(longest)).isEmpty();
        assertThat(FileName.fault("x" + longest)).isPresent();
    }

    @Test
    void a_name_has_one_form_however_it_was_typed() {
        assertThat(FileName.normalized("Cafe\u0301.pdf")).isEqualTo("Caf\u00e9.pdf");
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, PDF", "a.b.docx, DOCX", "a.Jpeg, JPEG", "a.wps, WPS"})
    void the_extension_says_what_it_claims_to_be(String name, FileType type) {
        assertThat(FileType.named(name)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "a", "a.exe", "a.html", "a.svg", "a.pdf.js", "a.zip", "a.docm", "a.pdf "})
    void other_names_claim_nothing_that_is_taken(String name) {
        assertThat(FileType.named(name)).isEmpty();
    }
}
