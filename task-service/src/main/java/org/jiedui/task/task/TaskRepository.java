package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.storage.CodedRepository;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.task.model.Task;

@ApplicationScoped
class TaskRepository extends CodedRepository<Task> {

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
    Set<UUID> rolledUp(Collection<UUID> ids) {
        return new HashSet<>(Values.list(
                getEntityManager(),
                UUID.class,
                "SELECT DISTINCT parent_id FROM task WHERE parent_id = ANY (?1) AND status <> 'CANCELLED' AND weight > 0",
                (Object) ids.toArray(UUID[]::new)));
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

    /**
     * When the tasks above these are due, by the task below: of those above that have a day.
     *
     * @param condition over {@code above}
     */
    Map<UUID, LocalDate> deadlinesAbove(Collection<UUID> ids, Sql condition) {
        Map<UUID, LocalDate> deadlines = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql where = Sql.of("t.id = ANY(?) AND above.due_on IS NOT NULL", (Object) ids.toArray(UUID[]::new))
                    .and(condition);
            rows(new Sql(
                            "SELECT t.id, CAST(above.due_on AS text) FROM task t JOIN task above ON above.id = t.parent_id "
                                    + "WHERE " + where.text(),
                            where.parameters()))
                    .forEach(row -> deadlines.put((UUID) row[0], LocalDate.parse((String) row[1])));
        }
        return deadlines;
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

    private List<TaskReference> select(Sql where) {
        String select = "SELECT t.id, t.code, t.title FROM task t WHERE " + where.text() + " ORDER BY t.code";
        return rows(new Sql(select, where.parameters())).stream()
                .map(row -> new TaskReference((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Sql select) {
        Query query = getEntityManager().createNativeQuery(select.numbered(), Object[].class);
        List<Object> parameters = select.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getResultList();
    }
}
