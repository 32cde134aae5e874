package org.jiedui.task.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.task.model.Task;

@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    /** @param reference an id or a code */
    Optional<Task> named(String reference) {
        return named(reference, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<Task> namedForUpdate(String reference) {
        return named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Task> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .map(id -> findByIdOptional(id, lock))
                .orElseGet(() -> find("details.code", reference).withLock(lock).firstResultOptional());
    }

    /** Those of the tasks that fulfil a condition over {@code t}, by id. */
    Map<UUID, TaskReference> references(Collection<UUID> ids, Sql condition) {
        Map<UUID, TaskReference> references = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql where = Sql.of("t.id = ANY(?)", (Object) ids.toArray(UUID[]::new)).and(condition);
            select(where).forEach(reference -> references.put(reference.id(), reference));
        }
        return references;
    }

    /** The tasks right under this one that fulfil a condition over {@code t}, by code. */
    List<TaskReference> children(UUID parent, Sql condition) {
        return select(Sql.of("t.parent_id = ?", parent).and(condition));
    }

    /** Those of the tasks whose progress follows from tasks under them: what is cancelled or weighs nothing does not count. */
    @SuppressWarnings("unchecked")
    Set<UUID> rolledUp(Collection<UUID> ids) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery(
                        "SELECT DISTINCT parent_id FROM task "
                                + "WHERE parent_id = ANY (?1) AND status <> 'CANCELLED' AND weight > 0",
                        UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** How far the tasks right under this one have got; nothing where none of them counts. */
    Optional<WeightedMean> progressUnder(UUID parent) {
        Object[] sums = (Object[]) getEntityManager()
                .createNativeQuery(
                        "SELECT sum(weight * progress), sum(weight) FROM task "
                                + "WHERE parent_id = ?1 AND status <> 'CANCELLED' AND weight > 0",
                        Object[].class)
                .setParameter(1, parent)
                .getSingleResult();
        return sums[1] == null
                ? Optional.empty()
                : Optional.of(new WeightedMean((BigDecimal) sums[0], (BigDecimal) sums[1]));
    }

    /** The due days of those of the tasks that have one. */
    @SuppressWarnings("unchecked")
    Map<UUID, LocalDate> dueDays(Collection<UUID> ids) {
        Map<UUID, LocalDate> days = new HashMap<>();
        if (!ids.isEmpty()) {
            List<Object[]> rows = getEntityManager()
                    .createNativeQuery(
                            "SELECT id, CAST(due_on AS text) FROM task WHERE id = ANY (?1) AND due_on IS NOT NULL",
                            Object[].class)
                    .setParameter(1, ids.toArray(UUID[]::new))
                    .getResultList();
            rows.forEach(row -> days.put((UUID) row[0], LocalDate.parse((String) row[1])));
        }
        return days;
    }

    /** Drafts of the plan that have become tasks. */
    Set<UUID> adoptedDrafts(UUID plan) {
        return new HashSet<>(Values.list(
                getEntityManager(),
                UUID.class,
                "SELECT draft_id FROM task WHERE plan_id = ?1 AND draft_id IS NOT NULL",
                plan));
    }

    /** Which codes with this beginning are taken. */
    Set<String> codesFrom(String beginning) {
        return new HashSet<>(Values.list(
                getEntityManager(), String.class, "SELECT code FROM task WHERE starts_with(code, ?1)", beginning));
    }

    @SuppressWarnings("unchecked")
    private List<TaskReference> select(Sql where) {
        StringBuilder sql = new StringBuilder("SELECT t.id, t.code, t.title FROM task t WHERE ");
        int next = 1;
        for (char c : (where.text() + " ORDER BY t.code").toCharArray()) {
            sql.append(c);
            if (c == '?') {
                sql.append(next++);
            }
        }
        Query query = getEntityManager().createNativeQuery(sql.toString(), Object[].class);
        for (int i = 0; i < where.parameters().size(); i++) {
            query.setParameter(i + 1, where.parameters().get(i));
        }
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new TaskReference((UUID) row[0], (String) row[1], (String) row[2]))
                        .toList();
    }
}
