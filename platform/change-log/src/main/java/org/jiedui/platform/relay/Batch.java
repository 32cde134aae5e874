package org.jiedui.platform.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What of the next rows can be published, and what cannot.
 *
 * @param sendings each row with its records, in order
 * @param poison rows that no event can be made of
 */
record Batch(List<Sending> sendings, List<Poison> poison) {

    record Poison(OutboxRow row, String because) {}

    static Batch of(List<OutboxRow> rows, Publications publications) {
        List<Sending> sendings = new ArrayList<>(rows.size());
        List<Poison> poison = new ArrayList<>();
        Set<UUID> held = new HashSet<>();
        for (OutboxRow row : rows) {
            if (held.contains(row.change().subject())) {
                continue;
            }
            try {
                sendings.add(new Sending(row, publications.of(row)));
            } catch (UnpublishableException reason) {
                poison.add(new Poison(row, reason.getMessage()));
                held.add(row.change().subject());
            }
        }
        return new Batch(sendings, poison);
    }

    List<OutboxRow> rows() {
        return sendings.stream().map(Sending::row).toList();
    }
}
