package org.jiedui.task.plan;

import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.freshCode;
import static org.jiedui.task.plan.PlanApi.putText;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A plan of Haihe whose text gives three tasks, and what is done with it over HTTP. */
final class HaihePlan {

    static final String TEXT =
            """
            海河市公共数据开放实施方案

            一、工作目标

            到2025年，公共数据开放目录覆盖全市各部门。

            二、重点任务

            （一）编制开放目录。摸清各部门的数据，2024年6月底前公布第一批目录。（牵头单位：市大数据局；配合单位：市档案局）

            （二）建设开放平台。搭建全市统一的开放平台，方便企业取用。（市大数据局、市工信委按职责分工负责，市相关部门配合）

            （三）推动区域结对。江北区与河东新区建立结对关系。（市大数据局负责）
            """;

    private HaihePlan() {}

    static String newPlan(String code) {
        return newPlan(code, "海河市人民政府办公厅");
    }

    static String newPlan(String code, String issuer) {
        return PlanApi.create(
                        Haihe.office(),
                        """
                        {"code": "%s", "title": "公共数据开放", "issuer": "%s"}
                        """
                                .formatted(code, issuer))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String planWithText() {
        return planWithText(freshCode());
    }

    /** At version 2. */
    static String planWithText(String code) {
        String plan = newPlan(code);
        putText(Haihe.office(), plan, 1, TEXT).then().statusCode(200);
        return plan;
    }

    static Response decompose(String plan) {
        return as(Haihe.office()).post("/api/v1/plans/" + plan + "/decomposition");
    }

    static Response adopt(String plan, String body) {
        return as(Haihe.office())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/plans/" + plan + "/decomposition/adoption");
    }
}
