package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small directory of the State, one province and two cities, as task-service's replica would answer. */
final class TwoCities implements UnitDirectory {

    private final Map<String, String> state = new HashMap<>();
    private final Map<String, String> tianjin = new HashMap<>();
    private final Map<String, String> jilin = new HashMap<>();
    private final Map<String, List<String>> regions = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private TwoCities() {
        state.putAll(Map.of("国家发展改革委", "CN-NDRC", "财政部", "CN-MOF", "发展改革委", "CN-NDRC", "工业和信息化部", "CN-MIIT"));
        tianjin.putAll(Map.of(
                "市发展改革委",
                "TJ-DRC",
                "市农委",
                "TJ-AGR",
                "市农业农村委",
                "TJ-AGR",
                "市生态环境局",
                "TJ-EEB",
                "市生态环保局",
                "TJ-EEB",
                "市财政局",
                "TJ-FIN",
                "市工业和信息化局",
                "TJ-IIT"));
        jilin.putAll(Map.of("省发展改革委", "JL-DRC", "省工业和信息化厅", "JL-IIT"));
        region("120000", "", "天津市", "天津");
        region("220100", "", "长春市", "长春");
        String[] ofTianjin = {
            "120101", "和平区", "120102", "河东区", "120103", "河西区", "120105", "河北区", "120106", "红桥区", "120110", "东丽区",
                    "120111",
            "西青区", "120112", "津南区", "120113", "北辰区", "120114", "武清区", "120115", "宝坻区", "120116", "滨海新区", "120117",
                    "宁河区",
            "120118", "静海区", "120104", "南开区", "TJ-GBSQ", "天津港保税区", "TJ-DJ", "东疆保税港区", "TJ-STC", "中新天津生态城"
        };
        String[] ofChangchun = {
            "220102",
            "南关区",
            "220103",
            "宽城区",
            "220104",
            "朝阳区",
            "220105",
            "二道区",
            "220106",
            "绿园区",
            "220112",
            "双阳区",
            "220113",
            "九台区",
            "220122",
            "农安县",
            "220182",
            "榆树市",
            "220183",
            "德惠市",
            "CC-XQ",
            "长春新区",
            "CC-JK",
            "长春经济技术开发区",
            "CC-XL",
            "长春兴隆综合保税区",
            "CC-JY",
            "长春净月高新技术产业开发区",
            "CC-QK",
            "长春汽车经济技术开发区",
            "CC-LHS",
            "长春莲花山生态旅游度假区"
        };
        regions("120000", ofTianjin);
        regions("220100", ofChangchun);
        region("TJ-CBD", "120116", "中心商务区");
        region("TJ-TEDA", "120116", "天津经济技术开发区");
        region("110105", "110000", "朝阳区");
        region("130000", "", "河北省", "河北");
    }

    static UnitDirectory directory() {
        return new TwoCities();
    }

    private void regions(String parent, String... codesAndNames) {
        for (int i = 0; i < codesAndNames.length; i += 2) {
            region(codesAndNames[i], parent, codesAndNames[i + 1]);
        }
    }

    private void region(String code, String parent, String... names) {
        parents.put(code, parent);
        for (String name : names) {
            regions.computeIfAbsent(name, key -> new ArrayList<>()).add(code);
        }
    }

    @Override
    public Optional<String> organization(String nameAsWritten, Issuer issuer) {
        String code = state.get(nameAsWritten);
        if (code == null && issuer.city().equals(Optional.of("120000"))) {
            code = tianjin.get(nameAsWritten);
        }
        if (code == null && issuer.city().equals(Optional.of("220000"))) {
            code = jilin.get(nameAsWritten);
        }
        return Optional.ofNullable(code);
    }

    @Override
    public Optional<String> region(String nameAsWritten, List<String> cityHints) {
        List<String> found = regions.getOrDefault(nameAsWritten, List.of()).stream()
                .filter(code -> cityHints.isEmpty() || cityHints.stream().anyMatch(hint -> isWithin(code, hint)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isWithin(String code, String owner) {
        for (String region = code; region != null && !region.isEmpty(); region = parents.get(region)) {
            if (region.equals(owner)) {
                return true;
            }
        }
        return false;
    }
}
