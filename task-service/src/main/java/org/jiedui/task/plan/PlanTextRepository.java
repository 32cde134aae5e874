package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.plan.model.PlanText;

/**
 * Texts, and what has been read out of them, each under its plan and its own hash. Plain SQL: texts never change, and
 * nobody should load one by loading its plan.
 */
@ApplicationScoped
class PlanTextRepository {

    private static final String KEEP =
            """
            INSERT INTO plan_text (plan_id, sha256, bytes, clauses, put_at)
            VALUES (?1, ?2, ?3, CAST(?4 AS json), ?5)
            ON CONFLICT (plan_id, sha256) DO UPDATE SET clauses = excluded.clauses
            """;
    private static final String KEEP_PROPOSAL =
            """
            INSERT INTO plan_proposal (plan_id, text_sha256, proposal, proposed_at)
            VALUES (?1, ?2, CAST(?3 AS json), ?4)
            ON CONFLICT (plan_id, text_sha256) DO UPDATE
               SET proposal = excluded.proposal, proposed_at = excluded.proposed_at
            """;

    private final EntityManager entities;

    PlanTextRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @param clauses JSON; a text that comes back is read again, maybe by a later release */
    void keep(UUID plan, PlanText text, byte[] bytes, String clauses, Instant now) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, plan)
                .setParameter(2, text.sha256())
                .setParameter(3, bytes)
                .setParameter(4, clauses)
                .setParameter(5, now)
                .executeUpdate();
    }

    /** @param proposal JSON */
    void keepProposal(UUID plan, String textSha256, String proposal, Instant now) {
        entities.createNativeQuery(KEEP_PROPOSAL)
                .setParameter(1, plan)
                .setParameter(2, textSha256)
                .setParameter(3, proposal)
                .setParameter(4, now)
                .executeUpdate();
    }

    Optional<byte[]> bytes(UUID plan, String sha256) {
        return find("SELECT bytes FROM plan_text WHERE plan_id = ?1 AND sha256 = ?2", plan, sha256, byte[].class);
    }

    Optional<String> clauses(UUID plan, String sha256) {
        return find(
                "SELECT CAST(clauses AS text) FROM plan_text WHERE plan_id = ?1 AND sha256 = ?2",
                plan,
                sha256,
                String.class);
    }

    Optional<String> proposal(UUID plan, String textSha256) {
        return find(
                "SELECT CAST(proposal AS text) FROM plan_proposal WHERE plan_id = ?1 AND text_sha256 = ?2",
                plan,
                textSha256,
                String.class);
    }

    private <T> Optional<T> find(String sql, UUID plan, String sha256, Class<T> type) {
        return Values.list(entities, type, sql, plan, sha256).stream().findFirst();
    }
}
