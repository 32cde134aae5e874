package org.jiedui.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jiedui.platform.batch.BatchTransactions;
import org.jiedui.platform.batch.Deadline;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.job.JobRun;
import org.jiedui.platform.job.JobService;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheetreading.SheetFile;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** Imports sheets, all of a sheet or nothing: a short one at once, a long one as a job. */
@ApplicationScoped
public class Imports {

    /** So many a request carries out within its time. */
    private static final int ROWS_OF_A_REQUEST = 300;

    /** Each has its file in memory, and what the file unpacks to. */
    private static final int AT_ONCE = 2;

    private final SheetLook look;
    private final ImportRun run;
    private final BatchTransactions transactions;
    private final WriteRequest request;
    private final JobService jobs;
    private final Clock clock;
    private final Semaphore running = new Semaphore(AT_ONCE);

    Imports(
            SheetLook look,
            ImportRun run,
            BatchTransactions transactions,
            WriteRequest request,
            JobService jobs,
            Clock clock) {
        this.look = look;
        this.run = run;
        this.transactions = transactions;
        this.request = request;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Carries out what a request asks for.
     *
     * @param dryRun the query parameter as it came in
     * @return 200 with what has come of each row, or 202 with the job
     * @throws Problem why nothing is imported, with the faults of all rows
     */
    public Answer carryOut(SheetUpload upload, String dryRun, Importable things) {
        boolean nothingKept = Parameters.flag("dryRun", dryRun);
        things.useCases().requireRight();
        try (ReceivedSheet received = upload.receive()) {
            if (!running.tryAcquire()) {
                throw busy();
            }
            try {
                return carryOut(received.file(), nothingKept, things);
            } finally {
                running.release();
            }
        }
    }

    private Answer carryOut(SheetFile file, boolean dryRun, Importable things) {
        Deadline deadline = Deadline.from(clock);
        transactions.inOne(deadline, this::admitted);
        ReadSheet sheet = look.at(file, things);
        if (sheet.rows() > ROWS_OF_A_REQUEST) {
            return transactions.inOne(deadline, () -> {
                request.admit();
                return jobs.begin(things.kind(), new ImportOrder(file.format(), dryRun), file.content());
            });
        }
        return transactions.inOne(deadline, () -> {
            request.admit();
            ImportResult result = run.carryOut(sheet, dryRun, things, deadline);
            return request.ok(dryRun ? List.of() : subjects(result, things), result);
        });
    }

    /** A repetition gets its first answer before its file is looked at. */
    private boolean admitted() {
        request.admit();
        return true;
    }

    /** Carries out the job that a request has begun. */
    public Record carryOut(JobRun job, Importable things) {
        ImportOrder order = job.input(ImportOrder.class);
        ReadSheet sheet = look.at(new SheetFile(order.format(), job.file()), things);
        Record result = run.carryOut(sheet, order.dryRun(), things, new JobPace(job, sheet.rows()));
        job.progress(sheet.rows(), sheet.rows());
        return result;
    }

    private static List<Subject> subjects(ImportResult result, Importable things) {
        return result.items().stream()
                .map(row -> new Subject(things.useCases().kind(), row.id(), row.version()))
                .toList();
    }

    private static Problem busy() {
        return Problem.of(
                        PlatformProblem.SERVICE_UNAVAILABLE,
                        Text.of("暂时无法导入，请稍后再试。", "Nothing can be imported right now. Try again shortly."))
                .header("Retry-After", "2");
    }
}
