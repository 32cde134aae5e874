package org.jiedui.pairing.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.platform.storage.CodedRepository;
import org.jiedui.platform.storage.Values;

@ApplicationScoped
class PairingRepository extends CodedRepository<Pairing> {

    /** Codes by id. */
    Map<UUID, String> codes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id IN ?1", ids).stream()
                        .collect(Collectors.toMap(Pairing::id, pairing -> pairing.details().code()));
    }

    /** Codes of the sub-pairings right under this one. */
    List<String> children(UUID id) {
        return list("details.parentId = ?1 ORDER BY details.code", id).stream()
                .map(pairing -> pairing.details().code())
                .toList();
    }

    /** Codes of the pairings that a region has a part in, ended ones too. */
    List<String> of(String region) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        SELECT code FROM pairing WHERE (left_codes || right_codes) && CAST(ARRAY[?1] AS text[])
                         ORDER BY code
                        """)
                .setParameter(1, region)
                .getResultList();
    }

    /** A code that no pairing has. */
    String freeCode() {
        return (String) getEntityManager().createNativeQuery(
                """
                WITH RECURSIVE tried (code) AS (
                    SELECT 'P-' || to_char(nextval('pairing_number'), 'FM9999999900')
                    UNION ALL
                    SELECT 'P-' || to_char(nextval('pairing_number'), 'FM9999999900') FROM tried
                     WHERE EXISTS (SELECT FROM pairing p WHERE p.code = tried.code))
                SELECT code FROM tried WHERE NOT EXISTS (SELECT FROM pairing p WHERE p.code = tried.code)
                """)
                .getSingleResult();
    }

    /**
     * Keeps all others from changing links and parents until this transaction ends: of two such changes at once neither
     * would see the cycle that they make together, and each might wait for a link that the other is giving up.
     */
    void lockStructure() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('pairing'))) changing")
                .getSingleResult();
    }

    /** A pairing and all that it stands under, the nearest first. */
    List<UUID> lineage(UUID id) {
        return Values.list(
                getEntityManager(),
                UUID.class,
                """
                WITH RECURSIVE above (id, parent_id, distance) AS (
                    SELECT id, parent_id, 0 FROM pairing WHERE id = ?1
                    UNION ALL
                    SELECT p.id, p.parent_id, distance + 1 FROM pairing p JOIN above ON p.id = above.parent_id)
                SELECT id FROM above ORDER BY distance
                """,
                id);
    }

    /** Of how many levels a pairing and what stands under it consist; 1 without sub-pairings. */
    int height(UUID id) {
        return Values.single(
                getEntityManager(),
                Integer.class,
                """
                WITH RECURSIVE below (id, level) AS (
                    SELECT id, 1 FROM pairing WHERE id = ?1
                    UNION ALL
                    SELECT p.id, level + 1 FROM pairing p JOIN below ON p.parent_id = below.id)
                SELECT max(level) FROM below
                """,
                id);
    }
}
