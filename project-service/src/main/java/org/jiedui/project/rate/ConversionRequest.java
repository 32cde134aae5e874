package org.jiedui.project.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.platform.money.model.Money;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** What is to be converted, and at the rate of which day. */
record ConversionRequest(Money money, LocalDate day) {

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,2})?");

    /**
     * Reads query parameters, each of which may be {@code null}; the day then is today.
     *
     * @throws Problem 400 naming every parameter that is missing or cannot be read
     */
    static ConversionRequest read(String amount, String currency, String day, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            faults.add(Parameters.invalid(
                    "amount", Text.of("应为金额，如 1250000.00。", "This must be an amount such as 1250000.00.")));
        }
        List<Currency> named = Stream.of(Currency.values())
                .filter(known -> known.name().equals(currency))
                .toList();
        if (named.isEmpty()) {
            faults.add(Parameters.invalid("currency", Text.of("应为币种代码，如 USD。", "This must be a currency such as USD.")));
        }
        LocalDate of = Parameters.day("day", day, faults).orElse(today);
        Parameters.refuse(faults);
        return new ConversionRequest(new Money(new BigDecimal(amount), named.getFirst()), of);
    }
}
