package org.jiedui.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.extension.model.ExtensionDetails;
import org.jiedui.task.extension.model.ExtensionEvent;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.task.TaskProgressService;
import org.jiedui.task.task.TaskStanding;
import org.jiedui.task.task.TaskStanding.Own;
import org.jiedui.task.task.TaskStanding.Unit;

/** Takes requests for later deadlines. */
@ApplicationScoped
public class ExtensionService {

    private final ExtensionRepository requests;
    private final ExtensionRecord record;
    private final ExtensionPolicy policy;
    private final ExtensionViews views;
    private final TaskProgressService tasks;
    private final DirectoryQueries directory;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ExtensionService(
            ExtensionRepository requests,
            ExtensionRecord record,
            ExtensionPolicy policy,
            ExtensionViews views,
            TaskProgressService tasks,
            DirectoryQueries directory,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.requests = requests;
        this.record = record;
        this.policy = policy;
        this.views = views;
        this.tasks = tasks;
        this.directory = directory;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    Answer request(String taskReference, Body<ExtensionDetails> body) {
        Caller caller = currentCaller.get();
        TaskStanding task = tasks.lock(taskReference);
        Own leads = policy.leads(caller, task);
        request.admit();
        ExtensionDetails given = body.value((details, faults) -> {
            leads.check(details.organization(), details.region(), faults);
            later(task, details, faults);
        });
        task.mustBeOn();
        if (task.dueOn() == null) {
            throw Problem.of(ExtensionProblem.NO_DEADLINE);
        }
        Unit unit = leads.meant(given.organization(), given.region()).orElseThrow();
        ExtensionRequest asked = new ExtensionRequest(
                Ids.next(),
                task.id(),
                given.by(unit.organization(), unit.region()),
                directory.city(unit.organization(), unit.region()).orElse(null),
                task.dueOn(),
                task.confidential(),
                clock.instant());
        requests.persist(asked);
        changes.append(record, asked, new ExtensionEvent.Requested(), given.reason());
        return request.created(record, asked, views.of(asked, caller));
    }

    private static void later(TaskStanding task, ExtensionDetails given, Faults faults) {
        if (given.newDueOn() != null && task.dueOn() != null && !given.newDueOn().isAfter(task.dueOn())) {
            faults.add(
                    "/newDueOn",
                    "out-of-order",
                    Text.of("须晚于现有期限 " + task.dueOn() + "。", "Later than the deadline, " + task.dueOn() + "."));
        }
    }
}
