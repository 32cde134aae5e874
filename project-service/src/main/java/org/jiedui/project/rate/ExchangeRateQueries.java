package org.jiedui.project.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.platform.money.model.Rate;
import org.jiedui.platform.money.model.RateTable;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.project.rate.model.ExchangeRate;

/** What can be read of rates. */
@ApplicationScoped
public class ExchangeRateQueries {

    private final ExchangeRateRepository rates;
    private final ExchangeRateListing listing;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    ExchangeRateQueries(
            ExchangeRateRepository rates,
            ExchangeRateListing listing,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.rates = rates;
        this.listing = listing;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<ExchangeRateView> page(MultivaluedMap<String, String> query) {
        return lists.page(listing, query, Sql.TRUE).map(ExchangeRateView::of);
    }

    ExchangeRateView get(String reference) {
        return rates.named(reference)
                .map(ExchangeRateView::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The rate as it stood. */
    PastState get(String reference, Instant at) {
        return past.of(
                ExchangeRateRecord.KIND, reference, rates.named(reference).map(ExchangeRate::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(get(reference).id(), cursor, limit, caller.get());
    }

    /** @throws Problem 404 {@code no-rate} where none is known that counts on the day */
    ConversionView convert(ConversionRequest asked) {
        RateTable table = table(asked.money().currency(), asked.day());
        return table.on(asked.day(), asked.money().currency())
                .flatMap(rate -> table.inYuan(asked.money(), asked.day())
                        .map(yuan -> new ConversionView(asked.money(), asked.day(), rate.day(), rate.yuan(), yuan)))
                .orElseThrow(() -> Problem.of(ExchangeRateProblem.NO_RATE));
    }

    /** As much of the table as counts on a day. */
    private RateTable table(Currency currency, LocalDate day) {
        return new RateTable(rates.between(currency, day.minusDays(RateTable.OLDEST_DAYS), day).stream()
                .map(rate -> new Rate(
                        rate.details().currency(),
                        rate.details().day(),
                        rate.details().yuan()))
                .toList());
    }
}
