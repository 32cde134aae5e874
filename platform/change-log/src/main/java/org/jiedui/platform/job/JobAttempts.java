package org.jiedui.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.problem.ProblemDocument;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.write.DatabaseProblems;

/**
 * One worker's attempt at one job. What the handler does is committed with the end of the job, and only if the job is
 * still this worker's then: a worker that was taken for dead, and comes back, cannot do anything a second time.
 */
@ApplicationScoped
class JobAttempts {

    private static final Logger LOG = Logger.getLogger(JobAttempts.class);

    /** By which the transaction outlives the job, so that the job's own end is what is told. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Map<String, JobHandler> handlers = new HashMap<>();
    private final JobStore store;
    private final JobIds ids;
    private final JobSettings settings;
    private final CurrentCaller currentCaller;
    private final DatabaseProblems databaseProblems;
    private final ProblemDocument problems;
    private final ObjectMapper json;

    JobAttempts(
            @All List<JobHandler> handlers,
            JobStore store,
            JobIds ids,
            JobSettings settings,
            CurrentCaller currentCaller,
            DatabaseProblems databaseProblems,
            ProblemDocument problems,
            ObjectMapper json) {
        for (JobHandler handler : handlers) {
            if (this.handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers are for jobs of the kind " + handler.kind());
            }
        }
        this.store = store;
        this.ids = ids;
        this.settings = settings;
        this.currentCaller = currentCaller;
        this.databaseProblems = databaseProblems;
        this.problems = problems;
        this.json = json;
    }

    Set<String> kinds() {
        return handlers.keySet();
    }

    JobRun begin(TakenJob job) {
        return new JobRun(job, store, json, settings.timeout());
    }

    void carryOut(TakenJob job, JobRun run) {
        if (job.attempt() > settings.attempts()) {
            LOG.errorf("job %s is given up: %d workers have not come to its end", ids.of(job.id()), settings.attempts());
            fail(run, Problem.of(PlatformProblem.INTERNAL_ERROR));
            return;
        }
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            currentCaller.assume(job.caller());
            inOneTransaction(job, run);
        } catch (JobStopped stopped) {
            store.release(run, Duration.ZERO, false);
        } catch (RuntimeException failure) {
            end(job, run, failure);
        } finally {
            context.terminate();
        }
    }

    private void inOneTransaction(TakenJob job, JobRun run) {
        int limit = Math.toIntExact(settings.timeout().plus(GRACE).toSeconds());
        QuarkusTransaction.requiringNew().timeout(limit).run(() -> {
            Record result = handlers.get(job.kind()).run(run);
            if (!store.succeed(run, result)) {
                throw new JobStopped();
            }
        });
    }

    private void end(TakenJob job, JobRun run, RuntimeException failure) {
        Problem problem = problem(failure);
        boolean passing = problem.type() == PlatformProblem.SERVICE_UNAVAILABLE;
        if (passing && job.attempt() < settings.attempts()) {
            store.release(run, settings.retryDelay(), true);
        } else {
            fail(run, problem);
        }
    }

    private Problem problem(RuntimeException failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        return databaseProblems.of(failure).orElseGet(() -> {
            LOG.error("unexpected failure of a job", failure);
            return Problem.of(PlatformProblem.INTERNAL_ERROR);
        });
    }

    private void fail(JobRun run, Problem problem) {
        String instance = "/api/v1/jobs/" + ids.of(run.id());
        Map<String, Object> error = new HashMap<>();
        for (Language language : Language.values()) {
            error.put(language.tag(), problems.members(problem, instance, language));
        }
        store.fail(run, error);
    }
}
