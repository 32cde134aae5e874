package org.jiedui.task.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedui.task.directory.DirectoryRepository.Organization;
import org.jiedui.task.directory.DirectoryRepository.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectorySnapshotTest {

    private final DirectorySnapshot directory = new DirectorySnapshot(
            List.of(
                    body("CN-NDRC", "国家发展和改革委员会", "100000", List.of("国家发展改革委"), List.of()),
                    body("TJ-DRC", "天津市发展和改革委员会", "120000", List.of("市发展改革委"), List.of()),
                    body("CC-DRC", "长春市发展和改革委员会", "220100", List.of("市发展改革委", "领导小组办公室"), List.of()),
                    body("TJ-ARA", "天津市农业农村委员会", "120000", List.of("市农业农村委"), List.of("天津市农委")),
                    body("CC-ARA", "长春市农业农村局", "220100", List.of("市农业农村局"), List.of("市农委")),
                    body("TJ-CEO", "天津市人民政府合作交流办公室", "120000", List.of("领导小组办公室"), List.of()),
                    body("BINHAI", "天津市滨海新区人民政府", "120116", List.of("滨海新区政府"), List.of()),
                    body("TJ-FTZ", "中国（天津）自由贸易试验区管理委员会", "120116", List.of(), List.of()),
                    body("TJ-OLD", "天津市旧局", "120000", List.of("市统计局"), List.of()),
                    body("TJ-STAT", "市统计局", "120000", List.of(), List.of())),
            List.of(
                    region("100000", "中华人民共和国", null, null, null),
                    region("120000", "天津市", "天津", "100000", "120000"),
                    region("220100", "长春市", "长春", "100000", "220100"),
                    region("120116", "滨海新区", null, "120000", "120000"),
                    region("120116-CBD", "中心商务区", null, "120116", "120000"),
                    region("110105", "朝阳区", null, "110000", "110000"),
                    region("220104", "朝阳区", "朝阳", "220100", "220100")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // 「市」 is the city in which the name stands
                "市发展改革委, 120000, TJ-DRC",
                "市发展改革委, 220100, CC-DRC",
                "市发展改革委, -, -",
                // an old name, written out or not
                "市农委, 120000, TJ-ARA",
                "市农委, 220100, CC-ARA",
                "天津市农委, 220100, TJ-ARA",
                // a body of the city that it does not have is nobody's
                "市农业农村委, 220100, -",
                "市林业局, 120000, -",
                // a name that says its city means it anywhere, one that does not, only there
                "长春市农业农村局, 120000, CC-ARA",
                "滨海新区政府, 120000, BINHAI",
                "滨海新区政府, 220100, -",
                // the State's bodies are of no city
                "国家发展改革委, 120000, CN-NDRC",
                "国家发展改革委, -, CN-NDRC",
                // two could be meant
                "领导小组办公室, -, -",
                "领导小组办公室, 120000, TJ-CEO",
                // a name of today comes before an alias
                "市统计局, 120000, TJ-STAT",
                // blanks and width do not count
                "'市发展 改革委', 120000, TJ-DRC",
                "中国(天津)自由贸易试验区管理委员会, 120000, TJ-FTZ",
                "TJ-DRC, 220100, TJ-DRC",
                "相关区政府, 120000, -",
                "市发展改革委, 999999, -"
            })
    void a_name_means_one_body_or_nobody(String name, String city, String expected) {
        assertThat(directory.organization(name, city).orElse(null)).isEqualTo(expected);
    }

    @Test
    void a_region_is_sought_where_the_text_says() {
        assertThat(directory.region("朝阳区", List.of("220100"))).contains("220104");
        assertThat(directory.region("朝阳区", List.of("120000", "220100"))).contains("220104");
        assertThat(directory.region("朝阳区", List.of())).isEmpty();
        assertThat(directory.region("朝阳区", List.of("120000"))).isEmpty();
        assertThat(directory.region("中心商务区", List.of("120116"))).contains("120116-CBD");
        assertThat(directory.region("中心 商务区", List.of())).contains("120116-CBD");
        assertThat(directory.region("滨海新区", List.of("120116"))).contains("120116");
        assertThat(directory.region("天津", List.of())).contains("120000");
    }

    @Test
    void a_region_knows_what_it_lies_in() {
        assertThat(directory.nameAtOrAbove("120116-CBD", "新区")).contains("滨海新区");
        assertThat(directory.nameAtOrAbove("120116-CBD", "市")).contains("天津市");
        assertThat(directory.nameAtOrAbove("120116", "省")).isEmpty();
        assertThat(directory.nameAtOrAbove("999999", "市")).isEmpty();
    }

    private static Organization body(
            String code, String name, String region, List<String> aliases, List<String> formerNames) {
        return new Organization(
                code, name, aliases.toArray(String[]::new), formerNames.toArray(String[]::new), region);
    }

    private static Region region(String code, String name, String shortName, String parent, String city) {
        return new Region(code, name, shortName, new String[0], parent, city);
    }
}
