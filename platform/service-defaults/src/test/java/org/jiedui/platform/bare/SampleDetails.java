package org.jiedui.platform.bare;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.platform.body.Checked;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** One component of every type that a request record may have. */
record SampleDetails(
        @NotBlank @Size(max = 20) String title,
        @Min(0) @Max(100) Integer rank,
        long serial,
        @Digits(integer = 13, fraction = 2) BigDecimal amount,
        Boolean open,
        SampleKind kind,
        LocalDate from,
        LocalDate to,
        Instant at,
        UUID owner,
        @Valid SamplePart main,
        @Size(max = 3) List<@NotBlank @Size(max = 5) String> tags,
        List<@Valid SamplePart> parts,
        Map<String, Integer> counts)
        implements Checked {

    SampleDetails {
        tags = tags == null ? List.of() : tags;
    }

    @Override
    public void check(Faults faults) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("/to", "out-of-order", Text.of("不能早于 from。", "Not before from."));
        }
    }
}
