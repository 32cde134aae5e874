package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {

    @ParameterizedTest
    @CsvSource({
        "2019年底前完成,2019-12-31",
        "2020年6月底前完成,2020-06-30",
        "2024年2月底前完成,2024-02-29",
        "2020年6月15日前报送,2020-06-15",
        "2021年3月31日之前报送,2021-03-31",
        "2022年上半年完成,2022-06-30",
        "2022年第三季度前完成,2022-09-30",
        "2022年2季度前完成,2022-06-30",
        "2022 年 1 0 月 底 前完成,2022-10-31",
        "２０２２年５月底前完成,2022-05-31",
        "于6月底前完成,2018-06-30",
        "年底前完成,2018-12-31",
        "今年9月底前完成,2018-09-30"
    })
    void a_deadline_is_the_last_day_that_it_allows(String text, LocalDate day) {
        // When
        List<TimeExpressions.Time> times = find(text);

        // Then
        assertThat(times).hasSize(1);
        assertThat(times.get(0).kind()).isEqualTo(Target.Kind.DEADLINE);
        assertThat(times.get(0).dueOn()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'到2020年，形成格局',TARGET,2020",
        "'至2035年，基本建成',TARGET,2035",
        "'“十四五”期间，新建一批',TARGET,2025",
        "'十五五末，全面建成',TARGET,2030",
        "'2019年，园区基本建成',MILESTONE,2019",
        "'2025年前，完成改造',DEADLINE,2025"
    })
    void a_year_without_a_day_is_told_as_a_year(String text, Target.Kind kind, int year) {
        // When
        List<TimeExpressions.Time> times = find(text);

        // Then
        assertThat(times).hasSize(1);
        assertThat(times.get(0).kind()).isEqualTo(kind);
        assertThat(times.get(0).year()).contains(year);
        assertThat(times.get(0).dueOn()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"每年召开一次会议", "每季度调度", "长期坚持"})
    void what_comes_again_has_no_day(String text) {
        // When
        List<TimeExpressions.Time> times = find(text);

        // Then
        assertThat(times).extracting(TimeExpressions.Time::kind).containsExactly(Target.Kind.RECURRING);
        assertThat(times.get(0).dueOn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018年以来成效明显",
                "截至2019年底已建成",
                "自2021年1月1日起施行",
                "有效期至2026年4月30日",
                "2016—2020年行动计划",
                "2018年3月印发的方案",
                "抓好2020年度工作",
                "投资12020年的",
                "第13月底前",
                "2023年13月底前"
            })
    void a_time_that_binds_nobody_is_none(String text) {
        // When
        List<TimeExpressions.Time> times = find(text);

        // Then
        assertThat(times.stream().filter(time -> time.dueOn().isPresent())).isEmpty();
        assertThat(times.stream().filter(time -> time.kind() != Target.Kind.DEADLINE))
                .isEmpty();
    }

    @Test
    void without_a_year_of_the_document_a_bare_month_has_no_day() {
        // Given
        Passage text = passage("6月底前完成");

        // When
        List<TimeExpressions.Time> times = TimeExpressions.find(text, 0, text.length(), 0);

        // Then
        assertThat(times).hasSize(1);
        assertThat(times.get(0).dueOn()).isEmpty();
        assertThat(times.get(0).yearKnown()).isFalse();
    }

    private static List<TimeExpressions.Time> find(String written) {
        Passage text = passage(written);
        return TimeExpressions.find(text, 0, text.length(), 2018);
    }

    private static Passage passage(String written) {
        SourceText source = SourceText.of(written);
        return Passage.of(source, List.of(new Line(0, source.length(), 0, 0, false)));
    }
}
