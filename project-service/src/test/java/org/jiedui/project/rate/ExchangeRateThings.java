package org.jiedui.project.rate;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.rights.Things;
import org.jiedui.project.Api;

/** The rates of the rights tables, each of a day of its own. */
public final class ExchangeRateThings implements Things {

    public static final String NEW = "{\"currency\": \"THB\", \"day\": \"${day}\", \"yuan\": \"0.2\"}";

    private static final String RATES = "/exchange-rates";
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Override
    public Map<String, String> make(String name) {
        String day = FIRST.plusDays(DAYS.incrementAndGet()).toString();
        return name.equals("new") ? Map.of("day", day) : made(day, name.equals("removed"));
    }

    private static Map<String, String> made(String day, boolean removed) {
        ExtractableResponse<Response> created =
                Api.post(Tokens.tjOffice(), RATES, NEW.replace("${day}", day)).statusCode(201).extract();
        String id = created.path("id");
        if (removed) {
            Api.delete(Tokens.tjOffice(), RATES + "/" + id, 1).statusCode(204);
        }
        return Map.of("id", id, "code", created.path("code"), "day", day, "made", created.path("updatedAt"));
    }
}
