package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.newPlan;
import static org.jiedui.task.plan.PlanApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

/** What the rights tables do not tell: rights that a change would take away, and what is offered to whom. */
@QuarkusTest
@WithEngines(database = "task")
class PlanRightsTest {

    @Test
    void an_office_does_not_write_its_own_city_out_of_a_plan() {
        Haihe.isKnown();
        String plan = newPlan("{\"title\": \"两市方案\", \"parties\": [\"120000\", \"220100\"]}");
        patch(Tokens.tjOffice(), plan, 1, "{\"parties\": [\"220100\"]}").then().statusCode(403);
    }

    @Test
    void who_may_not_write_is_told_no_move() {
        Haihe.isKnown();
        String plan = newPlan();
        assertThat(allowed(plan, Tokens.tjOffice())).containsExactly("IN_FORCE", "SUPERSEDED");
        assertThat(allowed(plan, Tokens.ccOffice())).isEmpty();
        assertThat(allowed(plan, Tokens.superior())).isEmpty();
    }

    private static List<String> allowed(String plan, Token caller) {
        return as(caller).get("/api/v1/plans/" + plan).path("allowedTransitions");
    }
}
