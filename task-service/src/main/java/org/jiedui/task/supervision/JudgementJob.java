package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import org.jiedui.platform.job.JobHandler;
import org.jiedui.platform.job.JobRun;

/** Judges the tasks of an office for the day that it has asked for. What is judged stays, should the job be cancelled. */
@Singleton
class JudgementJob implements JobHandler {

    static final String KIND = "judgement";

    private final JudgementDay judgement;
    private final JudgementService service;

    JudgementJob(JudgementDay judgement, JudgementService service) {
        this.judgement = judgement;
        this.service = service;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobRun run) {
        int all = service.count(true);
        return judgement.judge(
                run.input(JudgementOrder.class).day(), true, looked -> run.progress(looked, Math.max(all, looked)));
    }
}
