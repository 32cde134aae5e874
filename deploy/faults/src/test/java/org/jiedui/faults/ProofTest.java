package org.jiedui.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedui.defects.Defect;
import org.junit.jupiter.api.Test;

class ProofTest {

    @Test
    void every_defect_there_is_has_to_be_found() {
        // Given
        List<Defect> defects = List.of(Defect.values());
        // When
        List<Proof> proofs = List.of(Proof.values());
        // Then
        assertThat(proofs).extracting(Proof::defect).containsExactlyInAnyOrderElementsOf(defects);
    }
}
