package org.jiedui.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** What requests do with jobs: they begin them, and they cancel them. */
@ApplicationScoped
public class JobService {

    private static final String PATH = "/api/v1/jobs/";

    private final JobStore store;
    private final JobRepository jobs;
    private final JobViews views;
    private final JobIds ids;
    private final JobWake wake;
    private final JobSettings settings;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    JobService(
            JobStore store,
            JobRepository jobs,
            JobViews views,
            JobIds ids,
            JobWake wake,
            JobSettings settings,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.views = views;
        this.ids = ids;
        this.wake = wake;
        this.settings = settings;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Begins a job, in the transaction of a use case that has admitted its request.
     *
     * @param kind that of a {@link JobHandler}
     * @param input what its handler gets as {@link JobRun#input}
     * @param file what it works on; may be empty
     * @return 202 with where to ask for it
     * @throws Problem 429 where the caller has too many open jobs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer begin(String kind, Record input, byte[] file) {
        Caller caller = currentCaller.get();
        if (store.openOf(caller.subject()) >= settings.openPerCaller()) {
            throw Problem.of(
                            PlatformProblem.TOO_MANY_REQUESTS,
                            Text.of(
                                    "未完成的作业已达 " + settings.openPerCaller() + " 个，请等待其中之一结束。",
                                    "You have " + settings.openPerCaller() + " open jobs. Wait until one has ended."))
                    .header("Retry-After", "10");
        }
        UUID id = store.add(kind, caller, input, file);
        wake.afterCommit();
        Job job = jobs.findById(id);
        return request.accepted(PATH + ids.of(id), views.of(job, caller, Language.ZH));
    }

    @Transactional
    Answer move(String reference, Body<JobTransition> body, Language language) {
        Caller caller = currentCaller.get();
        Job job = ids.read(reference)
                .flatMap(jobs::forUpdate)
                .filter(found -> JobQueries.maySee(caller, found))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        request.admit(job.version());
        JobTransition transition = body.value();
        if (!job.status().next().contains(transition.to())) {
            throw notAllowed(job, transition.to());
        }
        job.cancel(transition.reason(), clock.instant());
        jobs.dropFile(job.id());
        jobs.flush();
        return request.ok(job.version(), views.of(job, caller, language));
    }

    private static Problem notAllowed(Job job, JobStatus to) {
        return Problem.of(
                        PlatformProblem.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                "从 " + job.status() + " 不能到 " + to + "。",
                                "There is no way from " + job.status() + " to " + to + "."))
                .with("allowed", job.status().next());
    }
}
