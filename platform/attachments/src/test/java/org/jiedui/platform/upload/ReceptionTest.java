package org.jiedui.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.jiedui.platform.bare.Documents;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ReceptionTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_as_something_that_passes() {
        // Given
        Reception reception = new Reception(Path.of("/dev/full"));
        ByteArrayInputStream content = new ByteArrayInputStream(Documents.pdf());

        // Then
        assertThatThrownBy(() -> reception.take(new MultipartForm.Part("file", "a.pdf", content)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type())
                                .isEqualTo(PlatformProblem.SERVICE_UNAVAILABLE));
    }
}
