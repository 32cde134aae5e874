package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.HaihePlan.TEXT;
import static org.jiedui.task.plan.HaihePlan.adopt;
import static org.jiedui.task.plan.HaihePlan.decompose;
import static org.jiedui.task.plan.HaihePlan.newPlan;
import static org.jiedui.task.plan.HaihePlan.planWithText;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.freshCode;
import static org.jiedui.task.plan.PlanApi.putText;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEngines(database = "task")
class PlanDecompositionApiTest {

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void a_text_becomes_a_proposal_whose_units_are_those_of_the_issuers_city() {
        // Given
        String plan = planWithText();
        // When
        Response made = decompose(plan);
        // Then
        made.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/plans/" + plan + "/decomposition"))
                .header("ETag", "\"3\"")
                .body("drafts.clausePath", contains("二/（一）", "二/（二）", "二/（三）"))
                .body("drafts[0].leads", equalTo(List.of(Map.of("text", "市大数据局", "organization", "HH-DATA"))))
                .body("drafts[0].supports", equalTo(List.of(Map.of("text", "市档案局"))))
                .body("drafts[0].guides", empty())
                .body("drafts[0].dueOn", equalTo("2024-06-30"))
                .body("drafts[0].shared", equalTo(false))
                .body("drafts[1].leads.organization", contains("HH-DATA", "HH-IND"))
                .body("drafts[1].shared", equalTo(true))
                .body("drafts[1].openEndedSupport", equalTo(true))
                .body("parts.plan", contains(true));
        assertThat(slice(made, "drafts[1].span")).startsWith("（二）建设开放平台。").endsWith("市相关部门配合）");
    }

    private static String slice(Response answer, String path) {
        return slice(TEXT, answer, path);
    }

    private static String slice(String text, Response answer, String path) {
        Map<String, Integer> span = answer.path(path);
        return new String(text.codePoints().toArray(), span.get("start"), span.get("end") - span.get("start"));
    }

    @Test
    void a_proposal_tells_where_a_duty_is_stated_where_it_applies_and_every_time_in_its_words() {
        // Given
        String text = "海河市数据方案\n一、重点任务\n"
                + "（一）建设平台。到2026年，平台使用率达到90%以上。"
                + "（责任单位：市大数据局；适用范围：全市；完成时限：2026年6月底，持续推进）\n";
        String plan = newPlan(freshCode());
        putText(Haihe.office(), plan, 1, text).then().statusCode(200);
        // When
        Response made = decompose(plan);
        // Then
        made.then()
                .body("drafts[0].scope", equalTo("全市"))
                .body("drafts[0].times.text", contains("2026年6月底", "持续推进"))
                .body("drafts[0].times.kind", contains("DEADLINE", "RECURRING"))
                .body("drafts[0].times[0].dueOn", equalTo("2026-06-30"))
                .body("targets[0].time", equalTo("到2026年"))
                .body("targets[0].indicator", equalTo("达到90%以上"))
                .body("targets[0].figure.name", equalTo("平台使用率"))
                .body("targets[0].figure.comparison", equalTo("AT_LEAST"))
                .body("targets[0].figure.number", equalTo(90))
                .body("targets[0].figure.unit", equalTo("%"))
                .body("parts[0].title", equalTo("海河市数据方案"))
                .body("parts[0].plan", equalTo(true));
        assertThat(slice(text, made, "drafts[0].note")).startsWith("责任单位：").endsWith("持续推进");
    }

    @ParameterizedTest
    @CsvSource({
        "海河市人民政府, true",
        "中共海河市委办公厅, true",
        "市发展改革委, true",
        "国家发展改革委, false",
        "教育部, false",
        "海河市人民政府、天津市人民政府, false"
    })
    void a_bare_city_in_a_text_is_that_of_the_issuer_if_there_is_only_one(String issuer, boolean known) {
        // Given
        String plan = newPlan(freshCode(), issuer);
        putText(Haihe.office(), plan, 1, TEXT).then().statusCode(200);
        // When
        Response made = decompose(plan);
        // Then
        made.then().body("drafts[1].leads[1].organization", equalTo(known ? "HH-IND" : null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "海河市人民政府, 省数据局, HD-DATA",
                "海东省人民政府, 省数据局, HD-DATA",
                "海东省人民政府, 数据局, HD-DATA",
                "海西省人民政府, 省数据局, HX-DATA",
                "国务院, 省数据局, -",
                "海河市河口县人民政府, 县数据局, HK-DATA",
                "海河市河口县人民政府, 省数据局, HD-DATA",
                "海河市河口县人民政府, 市大数据局, HH-DATA",
                "海河市人民政府, 县数据局, -"
            })
    void a_level_alone_means_the_issuers_own_province_city_or_county(String issuer, String unit, String code) {
        // Given
        String plan = newPlan(freshCode(), issuer);
        String text = "数据方案\n一、任务\n（一）开放。公布目录。（" + unit + "牵头）\n";
        putText(Haihe.office(), plan, 1, text).then().statusCode(200);
        // When
        Response made = decompose(plan);
        // Then
        made.then().body("drafts[0].leads.text", contains(unit));
        assertThat(made.<String>path("drafts[0].leads[0].organization")).isEqualTo(code);
    }

    @Test
    void regions_of_a_pairing_are_looked_up_too() {
        Response made = decompose(planWithText());
        made.then()
                .body("pairings.left.text", contains(List.of("江北区")))
                .body("pairings[0].right", equalTo(List.of(Map.of("text", "河东新区", "region", "990101"))));
    }

    @Test
    void the_proposal_is_kept_and_its_counts_stand_in_the_plan() {
        // Given
        String plan = planWithText();
        as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/decomposition").then().statusCode(404);
        // When
        Response made = decompose(plan);
        // Then
        Response kept = as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/decomposition");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.asString()).isEqualTo(made.asString());
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan)
                .then()
                .body("version", equalTo(3))
                .body("decomposition.drafts", equalTo(3))
                .body("decomposition.textSha256", equalTo(made.path("textSha256")));
    }

    @Test
    void the_same_text_gives_the_same_proposal_again() {
        // Given
        String plan = planWithText();
        Response first = decompose(plan);
        // When
        Response again = decompose(plan);
        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"3\"");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void what_the_directory_has_learnt_since_is_looked_up_when_asked_again() {
        // Given
        String plan = planWithText();
        Response first = decompose(plan);
        Haihe.foundsItsArchives();
        // When
        Response again = decompose(plan);
        // Then
        Haihe.closesItsArchives();
        again.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("drafts[0].supports[0].organization", equalTo("HH-ARCH"))
                .body("drafts.id", equalTo(first.path("drafts.id")));
    }

    @Test
    void another_text_makes_the_proposal_void() {
        // Given
        String plan = planWithText();
        decompose(plan).then().statusCode(201);
        // When
        putText(Haihe.office(), plan, 3, "一、重来").then().statusCode(200).body("decomposition", nullValue());
        // Then
        as(Tokens.viewer()).get("/api/v1/plans/" + plan + "/decomposition").then().statusCode(404);
        adopt(plan, "{\"all\": true}").then().statusCode(409).body("code", equalTo("decomposition-missing"));
    }

    @Test
    void there_is_nothing_to_decompose_without_a_text() {
        decompose(newPlan(freshCode())).then().statusCode(409).body("code", equalTo("text-missing"));
    }
}
