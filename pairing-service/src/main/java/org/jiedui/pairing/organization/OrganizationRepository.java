package org.jiedui.pairing.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jiedui.pairing.organization.model.Organization;
import org.jiedui.platform.storage.CodedRepository;

@ApplicationScoped
class OrganizationRepository extends CodedRepository<Organization> {

    /** Whether there is one with this code; it is then kept from being removed until this transaction ends. */
    boolean hold(String code) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM organization WHERE code = ?1 FOR KEY SHARE")
                .setParameter(1, code)
                .getResultList()
                .isEmpty();
    }

    List<Organization> coded(Collection<String> codes) {
        return list("details.code IN ?1", codes);
    }

    /** Those that bear, or bore, a name with any of these keys. */
    List<Organization> bearing(Collection<String> nameKeys) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM organization WHERE name_keys && CAST(?1 AS text[]) ORDER BY code",
                        Organization.class)
                .setParameter(1, nameKeys.toArray(String[]::new))
                .getResultList();
    }

    /** Codes of the organizations right under this one. */
    List<String> children(String code) {
        return codes("details.parentCode", code);
    }

    /** Codes of the organizations that work for a region. */
    List<String> of(String region) {
        return codes("details.region", region);
    }

    private List<String> codes(String field, String value) {
        return getEntityManager()
                .createQuery(
                        "SELECT o.details.code FROM Organization o WHERE o." + field + " = ?1 ORDER BY o.details.code",
                        String.class)
                .setParameter(1, value)
                .getResultList();
    }

    /** A code that no organization has. */
    String freeCode() {
        return (String) getEntityManager().createNativeQuery(
                """
                WITH RECURSIVE tried (code) AS (
                    SELECT 'ORG-' || nextval('organization_number')
                    UNION ALL
                    SELECT 'ORG-' || nextval('organization_number') FROM tried
                     WHERE EXISTS (SELECT FROM organization o WHERE o.code = tried.code))
                SELECT code FROM tried WHERE NOT EXISTS (SELECT FROM organization o WHERE o.code = tried.code)
                """)
                .getSingleResult();
    }

    /**
     * Whether an organization is, or stands under, another. Keeps all others from moving organizations until this
     * transaction ends: of two moves at once neither would see the cycle that they make together.
     */
    boolean isUnder(String code, String other) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('organization.parent'))) moving")
                .getSingleResult();
        return (boolean) getEntityManager().createNativeQuery(
                """
                WITH RECURSIVE above (code, parent_code) AS (
                    SELECT code, parent_code FROM organization WHERE code = ?1
                    UNION
                    SELECT o.code, o.parent_code FROM organization o JOIN above ON o.code = above.parent_code)
                SELECT EXISTS (SELECT FROM above WHERE code = ?2)
                """)
                .setParameter(1, code)
                .setParameter(2, other)
                .getSingleResult();
    }
}
