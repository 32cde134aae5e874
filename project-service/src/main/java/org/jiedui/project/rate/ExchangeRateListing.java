package org.jiedui.project.rate;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.project.rate.model.ExchangeRate;

@Singleton
class ExchangeRateListing extends Listing<ExchangeRate> {

    ExchangeRateListing() {
        super(ExchangeRate.class, ExchangeRateView.class, "exchange_rate", "listExchangeRates");
        text("code", "t.code");
        constant("currency", "t.currency", Currency.class);
        day("day", "t.day");
        search("t.code", "t.source");
        sort("code", "t.code", "text");
        sort("day", "t.day", "date");
        defaultSort("-day");
    }
}
