package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.storage.Values;

/**
 * Codes for tasks that come without one: {@code T-2026-000123}, with the year in which they were made. Numbers are taken
 * from the database in blocks, so that most creations ask it for none; a restart leaves a gap.
 */
@ApplicationScoped
class TaskCodes {

    private static final int BLOCK = 20; // as the sequence is incremented
    private static final Pattern OWN = Pattern.compile("T-[0-9]{4}-[0-9]{6,}");

    private final EntityManager entities;
    private final Days days;
    private long next;
    private long end;

    TaskCodes(EntityManager entities, Days days) {
        this.entities = entities;
        this.days = days;
    }

    /** Whether a code looks like ours: given by hand it could be in the way of one to come. */
    static boolean isOwn(String code) {
        return code != null && OWN.matcher(code).matches();
    }

    String next() {
        return "T-%d-%06d".formatted(days.today().getYear(), number());
    }

    private synchronized long number() {
        if (next == end) {
            next = Values.single(entities, Long.class, "SELECT nextval('task_number')");
            end = next + BLOCK;
        }
        return next++;
    }
}
