package org.jiedui.pairing.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.pairing.model.PairingDetails;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** The links of pairings, of which no two open pairings may have the same: a unique index sees to it. */
@ApplicationScoped
class PairingLinks {

    /** Waits for whoever is just claiming the same link, and then takes it or leaves it. */
    private static final String CLAIM =
            """
            INSERT INTO pairing_link (pairing_id, left_code, right_code, open)
            SELECT ?1, l, r, ?4 FROM unnest(CAST(?2 AS text[])) l, unnest(CAST(?3 AS text[])) r ORDER BY l, r
            ON CONFLICT DO NOTHING
            """;

    private static final String TAKEN =
            """
            SELECT p.code, l.left_code, l.right_code FROM pairing_link l JOIN pairing p ON p.id = l.pairing_id
             WHERE l.open AND l.pairing_id <> ?1
               AND (   (l.left_code = ANY(?2) AND l.right_code = ANY(?3))
                    OR (l.left_code = ANY(?3) AND l.right_code = ANY(?2)))
             ORDER BY p.code, l.left_code, l.right_code
            """;

    private final EntityManager entities;

    PairingLinks(EntityManager entities) {
        this.entities = entities;
    }

    /** A link that another pairing has. */
    record Taken(String pairing, String left, String right) {}

    /**
     * Makes the links what the pairing says. The caller holds the lock of the structure.
     *
     * @throws Problem 409 {@code link-exists} naming the other pairings
     */
    void follow(Pairing pairing) {
        entities.flush();
        PairingDetails details = pairing.details();
        entities.createNativeQuery("DELETE FROM pairing_link WHERE pairing_id = ?1")
                .setParameter(1, pairing.id())
                .executeUpdate();
        int claimed = entities.createNativeQuery(CLAIM)
                .setParameter(1, pairing.id())
                .setParameter(2, array(details.left()))
                .setParameter(3, array(details.right()))
                .setParameter(4, pairing.status().isOpen())
                .executeUpdate();
        if (claimed < details.left().size() * details.right().size()) {
            throw taken(pairing);
        }
    }

    private Problem taken(Pairing pairing) {
        List<Taken> taken = entities
                .createNativeQuery(TAKEN, Taken.class)
                .setParameter(1, pairing.id())
                .setParameter(2, array(pairing.details().left()))
                .setParameter(3, array(pairing.details().right()))
                .getResultList();
        Taken first = taken.getFirst();
        return Problem.of(
                        PairingProblem.LINK_EXISTS,
                        Text.of(
                                first.left() + " 与 " + first.right() + " 已在 " + first.pairing() + " 中结对。",
                                first.left() + " and " + first.right() + " are paired in " + first.pairing() + "."))
                .with(
                        "references",
                        taken.stream()
                                .map(link -> "/api/v1/pairings/" + link.pairing())
                                .distinct()
                                .toList());
    }

    private static String[] array(List<String> codes) {
        return codes.toArray(String[]::new);
    }
}
