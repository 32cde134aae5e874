package org.jiedui.project.rate;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.project.rate.model.ExchangeRate;

/** How rates appear in the change log. */
@Singleton
class ExchangeRateRecord implements Recorded<ExchangeRate> {

    static final String KIND = "exchange-rate";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(ExchangeRate rate) {
        return rate.id();
    }

    @Override
    public int version(ExchangeRate rate) {
        return rate.version();
    }

    @Override
    public ExchangeRateView state(ExchangeRate rate) {
        return ExchangeRateView.of(rate);
    }
}
