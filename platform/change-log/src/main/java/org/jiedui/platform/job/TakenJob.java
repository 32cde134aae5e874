package org.jiedui.platform.job;

import java.util.UUID;
import org.jiedui.platform.identity.Caller;

/**
 * A job that a worker has taken.
 *
 * @param caller who asked for it, with the rights of then
 * @param attempt 1 for the first worker that takes it
 * @param lease what this worker proves with that it still has the job
 */
record TakenJob(UUID id, String kind, Caller caller, String input, int attempt, UUID lease) {}
