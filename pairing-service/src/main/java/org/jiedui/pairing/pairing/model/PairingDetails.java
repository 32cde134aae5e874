package org.jiedui.pairing.pairing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is told of a pairing.
 *
 * @param left codes of the regions on one side, all of one city; by custom 长春
 * @param right codes of the regions on the other side, all of another city; by custom 天津
 * @param parentId the pairing that this one is a sub-pairing of
 * @param agreedOn the day on which the two sides agreed
 */
@Embeddable
public record PairingDetails(
        String code,
        @Column(name = "left_codes") @JdbcTypeCode(SqlTypes.ARRAY) List<String> left,
        @Column(name = "right_codes") @JdbcTypeCode(SqlTypes.ARRAY) List<String> right,
        UUID parentId,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> focusAreas,
        LocalDate agreedOn) {

    /** Codes of all its regions, the left ones first. */
    public List<String> regions() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    public boolean hasSidesOf(PairingDetails other) {
        return left.equals(other.left) && right.equals(other.right);
    }
}
