package org.jiedui.pairing.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiedui.pairing.region.model.Region;
import org.jiedui.platform.storage.CodedRepository;

@ApplicationScoped
class RegionRepository extends CodedRepository<Region> {

    List<Region> coded(Collection<String> codes) {
        return list("details.code IN ?1", codes);
    }

    /** The same, kept from being removed until this transaction ends; locked in the order of their codes. */
    List<Region> codedAndHeld(Collection<String> codes) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM region WHERE code = ANY(?1) ORDER BY code FOR KEY SHARE", Region.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultList();
    }

    /** Codes of the regions right under this one, and of those that belong to it as their city. */
    List<String> dependents(String code) {
        return getEntityManager()
                .createQuery(
                        """
                        SELECT r.details.code FROM Region r
                         WHERE (r.details.parentCode = ?1 OR r.details.city = ?1) AND r.details.code <> ?1
                         ORDER BY r.details.code
                        """,
                        String.class)
                .setParameter(1, code)
                .getResultList();
    }

    /**
     * Whether a region is, or lies in, another. Keeps all others from moving regions until this transaction ends: of
     * two moves at once neither would see the cycle that they make together.
     */
    boolean isWithin(String code, String other) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('region.parent'))) moving")
                .getSingleResult();
        return (boolean) getEntityManager().createNativeQuery(
                """
                WITH RECURSIVE above (code, parent_code) AS (
                    SELECT code, parent_code FROM region WHERE code = ?1
                    UNION
                    SELECT r.code, r.parent_code FROM region r JOIN above ON r.code = above.parent_code)
                SELECT EXISTS (SELECT FROM above WHERE code = ?2)
                """)
                .setParameter(1, code)
                .setParameter(2, other)
                .getSingleResult();
    }
}
