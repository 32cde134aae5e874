package org.jiedui.faults.history;

import java.util.Set;

/**
 * One request and what became of it.
 *
 * @param client  which client; each asks one thing after the other
 * @param reader  as whom
 * @param begin   when it was sent, in nanoseconds since the run's begin
 * @param end     when it was answered or given up
 * @param secrets the marks of confidential states that the answer showed
 */
public record Call(int client, Reader reader, Act act, long begin, long end, Outcome outcome, Set<Mark> secrets) {

    @Override
    public String toString() {
        return "%.3f–%.3f s client %d (%s): %s → %s".formatted(begin / 1e9, end / 1e9, client, reader, act, outcome);
    }
}
