package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** Which pairing a body names as parent, by id or by code, and whether it may be that. */
@Singleton
class PairingParents {

    /** A pairing, its sub-pairings, and theirs. */
    private static final int MOST_LEVELS = 3;

    private final PairingRepository pairings;

    PairingParents(PairingRepository pairings) {
        this.pairings = pairings;
    }

    /**
     * The id of the parent, or {@code null} where there is none. A body that was merged with what stood before still
     * has the field that was not patched; so the one that differs from before is the one that is meant.
     */
    UUID id(PairingBody before, PairingBody body) {
        boolean byCode = !Objects.equals(before.parentCode(), body.parentCode());
        boolean byId = !Objects.equals(before.parentId(), body.parentId());
        if (byCode && body.parentCode() != null) {
            return pairings.named(body.parentCode()).map(Pairing::id).orElse(null);
        }
        return byCode && !byId ? null : body.parentId();
    }

    /** @param self the pairing that gets the parent; {@code null} for one that is only being made */
    void check(Pairing self, PairingBody before, PairingBody body, Faults faults) {
        boolean byCode = !Objects.equals(before.parentCode(), body.parentCode()) && body.parentCode() != null;
        boolean byId = !Objects.equals(before.parentId(), body.parentId()) && body.parentId() != null;
        if (!byCode && !byId) {
            return;
        }
        pairings.lockStructure();
        Optional<UUID> coded = byCode ? known("/parentCode", body.parentCode(), faults) : Optional.empty();
        Optional<UUID> named = byId ? known("/parentId", body.parentId().toString(), faults) : Optional.empty();
        if (coded.isPresent() && named.isPresent() && !coded.equals(named)) {
            faults.add(
                    "/parentCode",
                    "contradiction",
                    Text.of("与 parentId 不是同一结对。", "This is not the one that parentId names."));
        }
        String pointer = byCode ? "/parentCode" : "/parentId";
        coded.or(() -> named).ifPresent(parent -> place(pointer, self, parent, faults));
    }

    private Optional<UUID> known(String pointer, String reference, Faults faults) {
        Optional<UUID> found = pairings.named(reference).map(Pairing::id);
        if (found.isEmpty()) {
            faults.add(
                    pointer,
                    "unknown-pairing",
                    Text.of("没有结对 " + reference + "。", "There is no pairing " + reference + "."));
        }
        return found;
    }

    private void place(String pointer, Pairing self, UUID parent, Faults faults) {
        List<UUID> lineage = pairings.lineage(parent);
        int height = self == null ? 1 : pairings.height(self.id());
        if (self != null && lineage.contains(self.id())) {
            faults.add(pointer, "cycle", Text.of("上级不能是自身或其下级。", "It cannot stand under itself."));
        } else if (lineage.size() + height > MOST_LEVELS) {
            faults.add(
                    pointer, "too-deep", Text.of("最多 " + MOST_LEVELS + " 级。", "At most " + MOST_LEVELS + " levels."));
        }
    }
}
