package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "到2025年，抽检合格率达到98%以上,抽检合格率,AT_LEAST,,98,%",
        "到2025年抽检合格率不低于98%,抽检合格率,AT_LEAST,,98,%",
        "产业规模突破1.2万亿元,产业规模,MORE_THAN,,1.2,万亿元",
        "办理时间压缩至3个工作日以内,办理时间,AT_MOST,,3,个工作日",
        "单位能耗下降13.5%,单位能耗,EXACTLY,DECREASE,13.5,%",
        "单位能耗下降到0.5吨,单位能耗,EXACTLY,,0.5,吨",
        "旅客吞吐量增长10%左右,旅客吞吐量,ABOUT,INCREASE,10,%",
        "覆盖率提高10个百分点,覆盖率,EXACTLY,INCREASE,10,个百分点",
        "累计培训护理员1000人次以上,护理员,AT_LEAST,,1000,人次",
        "全市新增200个公共车位,公共车位,EXACTLY,INCREASE,200,个",
        "力争建成10个示范园区,示范园区,EXACTLY,,10,个",
        "改造农村公路约500公里,农村公路,ABOUT,,500,公里",
        "失业率控制在5.5%以内,失业率,AT_MOST,,5.5,%"
    })
    void a_figure_is_taken_apart(
            String text, String name, Figure.Comparison comparison, Figure.Change change, String number, String unit) {
        // When
        Figure figure = only(text).figure().orElseThrow();

        // Then
        assertThat(figure.name()).contains(name);
        assertThat(figure.comparison()).isEqualTo(comparison);
        assertThat(figure.change()).isEqualTo(Optional.ofNullable(change));
        assertThat(figure.number()).isEqualByComparingTo(number);
        assertThat(figure.unit()).isEqualTo(unit);
    }

    @Test
    void a_figure_without_a_name_of_its_own_has_none() {
        // When
        Figure figure = only("到2025年达到8个以上").figure().orElseThrow();

        // Then
        assertThat(figure.name()).isEmpty();
    }

    @Test
    void the_time_is_told_as_written() {
        // When
        Target target = only("到 2025 年底，覆盖率达到90%");

        // Then
        assertThat(target.time()).contains("到2025年底");
        assertThat(target.indicator()).contains("达到90%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"达到1.2.3%", "达到1234567890123456789012%"})
    void what_looks_like_a_figure_and_is_no_number_stays_as_written(String text) {
        // When
        Target target = only(text);

        // Then
        assertThat(target.indicator()).contains(text);
        assertThat(target.figure()).isEmpty();
    }

    private static Target only(String sentence) {
        List<Target> targets = Decomposition.of(
                        "方案\n一、目标\n" + sentence + "。\n", Issuer.ofState(""), UnitDirectory.empty())
                .targets();
        assertThat(targets).hasSize(1);
        return targets.get(0);
    }
}
