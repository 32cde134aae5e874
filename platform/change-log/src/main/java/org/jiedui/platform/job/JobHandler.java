package org.jiedui.platform.job;

/** Does the jobs of one kind: each such kind of work is a bean of this. */
public interface JobHandler {

    /** The kind, for good: {@code import}. */
    String kind();

    /**
     * Does the whole of a job, in the transaction that ends it: what it writes is committed with the job's success or not
     * at all, so that the job takes effect once however often it has to begin anew. It runs with the rights that the caller
     * had when asking, and must do nothing that a rollback does not take back.
     *
     * @return the job's result, which only whoever asked for it gets to see
     * @throws org.jiedui.platform.problem.Problem the job has failed, and the caller is told why
     */
    Record run(JobRun run);
}
