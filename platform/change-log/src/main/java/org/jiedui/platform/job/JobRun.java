package org.jiedui.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.UUID;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** A job in the hands of a worker, as its handler sees it. */
public final class JobRun {

    private final TakenJob job;
    private final JobStore store;
    private final ObjectMapper json;
    private final Duration limit;
    private final long begun = System.nanoTime();
    private volatile Progress progress = new Progress(0, 0);
    private volatile boolean stopped;

    record Progress(int done, int total) {}

    JobRun(TakenJob job, JobStore store, ObjectMapper json, Duration limit) {
        this.job = job;
        this.store = store;
        this.json = json;
        this.limit = limit;
    }

    /** What was asked for, as it was handed to {@link JobService#begin}. */
    public <I extends Record> I input(Class<I> type) {
        try {
            return json.readValue(job.input(), type);
        } catch (JsonProcessingException olderForm) {
            throw new IllegalStateException("the input of job " + job.id() + " is no " + type.getSimpleName(), olderForm);
        }
    }

    /** The file that it works on; empty where there is none. */
    public byte[] file() {
        return store.file(job.id());
    }

    /**
     * Tells how far it is, and finds out whether to go on: to be called often, it costs nothing.
     *
     * @throws JobStopped the job has been cancelled, the service is stopping, or another worker has it
     * @throws Problem 503 it has taken longer than a job may
     */
    public void progress(int done, int total) {
        if (stopped) {
            throw new JobStopped();
        }
        if (System.nanoTime() - begun > limit.toNanos()) {
            throw Problem.of(
                    PlatformProblem.SERVICE_UNAVAILABLE,
                    Text.of(
                            "作业最长 " + limit.toSeconds() + " 秒。",
                            "A job may take " + limit.toSeconds() + " s."));
        }
        progress = new Progress(done, total);
    }

    void stop() {
        stopped = true;
    }

    UUID id() {
        return job.id();
    }

    UUID lease() {
        return job.lease();
    }

    Progress progress() {
        return progress;
    }
}
