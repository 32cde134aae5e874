package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市发展改革委",
                "国家税务总局天津市税务局",
                "团市委",
                "市工商联",
                "全国妇联",
                "人民银行",
                "中央网信办",
                "市规划和自然资源局",
                "市公安局（交警局）",
                "滨海新区管委会",
                "国网天津电力",
                "天津海关",
                "市委组织部",
                "区政府办公室"
            })
    void a_single_body_is_named(String name) {
        assertThat(UnitNames.kindOf(name)).isEqualTo(UnitKind.NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"相关区政府", "各区人民政府", "各地区", "有关中央企业", "地方各级人民政府", "各县（市、区）人民政府", "财政部门", "领导小组成员企业"})
    void many_or_some_bodies_are_a_class(String name) {
        assertThat(UnitNames.kindOf(name)).isEqualTo(UnitKind.CLASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市相关部门", "有关部门", "国务院相关部门", "各有关单位", "市级各部门", "其他相关单位", "市政府有关部门", "有关部门和单位", "各部门", "市直各单位", "有关方面"
            })
    void nobody_in_particular_is_open(String name) {
        assertThat(UnitNames.kindOf(name)).isEqualTo(UnitKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"全部", "试行", "社会", "绿色发展", "市场", "局", "序时推进", "2023—2025年"})
    void other_words_are_no_unit(String name) {
        assertThat(UnitNames.kindOf(name)).isEqualTo(UnitKind.ODD);
    }
}
