package org.jiedui.project.rate;

import jakarta.inject.Singleton;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.project.rate.model.ExchangeRate;
import org.jiedui.project.rate.model.ExchangeRateDetails;

/** What must hold within a rate, and what stays as it is. */
@Singleton
class ExchangeRateRules {

    private final Days days;

    ExchangeRateRules(Days days) {
        this.days = days;
    }

    void check(ExchangeRateDetails rate, Faults faults) {
        if (rate.currency() == Currency.CNY) {
            faults.add("/currency", "invalid-value", Text.of("人民币对自身没有汇率。", "A yuan is always worth one."));
        }
        if (rate.day() != null && rate.day().isAfter(days.today())) {
            faults.add("/day", "in-the-future", Text.of("不能晚于今天。", "Not after today."));
        }
    }

    static void keepsCode(ExchangeRate rate, ExchangeRateDetails changed, Faults faults) {
        if (changed.currency() != null && changed.currency() != rate.details().currency()) {
            faults.add("/currency", "read-only", Text.of("币种不能修改。", "The currency cannot be changed."));
        }
        if (changed.day() != null && !changed.day().equals(rate.details().day())) {
            faults.add("/day", "read-only", Text.of("日期不能修改。", "The day cannot be changed."));
        }
    }
}
