package org.jiedui.project.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.project.rate.model.ExchangeRate;
import org.jiedui.project.rate.model.ExchangeRateDetails;
import org.jiedui.project.rate.model.ExchangeRateEvent;

/** What can be done with rates: each method is one use case and one transaction. */
@ApplicationScoped
public class ExchangeRateService {

    private final ExchangeRateRepository rates;
    private final ExchangeRateRecord record;
    private final ExchangeRatePolicy policy;
    private final ExchangeRateRules rules;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;

    ExchangeRateService(
            ExchangeRateRepository rates,
            ExchangeRateRecord record,
            ExchangeRatePolicy policy,
            ExchangeRateRules rules,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock) {
        this.rates = rates;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<ExchangeRateDetails> body) {
        policy.write(caller.get());
        request.admit();
        ExchangeRate rate = new ExchangeRate(Ids.next(), body.value(rules::check), clock.instant());
        rates.persist(rate);
        changes.append(record, rate, new ExchangeRateEvent.Created(), null);
        return request.created(record, rate, ExchangeRateView.of(rate));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        ExchangeRate rate = writable(reference);
        request.admit(rate.version());
        ExchangeRateDetails changed = patch.applyTo(rate.details(), ExchangeRateView.class, (details, faults) -> {
            rules.check(details, faults);
            ExchangeRateRules.keepsCode(rate, details, faults);
        });
        rate.change(changed, clock.instant()).ifPresent(event -> changes.append(record, rate, event, null));
        return request.ok(record, rate, ExchangeRateView.of(rate));
    }

    @Transactional
    Answer remove(String reference) {
        ExchangeRate rate = writable(reference);
        request.admit(rate.version());
        int version = rate.version();
        changes.appendRemoval(record, rate, new ExchangeRateEvent.Removed(), null);
        rates.delete(rate);
        return request.removed(record.kind(), rate.id(), version + 1);
    }

    private ExchangeRate writable(String reference) {
        ExchangeRate rate = rates.namedForUpdate(reference).orElseThrow(() -> {
            request.admit(); // a removal sent twice gets its first answer
            return Problem.of(PlatformProblem.NOT_FOUND);
        });
        policy.write(caller.get());
        return rate;
    }
}
