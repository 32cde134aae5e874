package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.pairing.pairing.model.Pairing;
import org.jiedui.pairing.region.RegionService;
import org.jiedui.pairing.region.RegionSummary;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** What must hold of a pairing's sides, and of what must not change. */
@Singleton
class PairingRules {

    private final RegionService regions;

    PairingRules(RegionService regions) {
        this.regions = regions;
    }

    /** Each side lies in one city, and the two cities differ. */
    void check(PairingBody pairing, Faults faults) {
        Map<String, RegionSummary> known = regions.hold(
                Stream.of(pairing.left(), pairing.right())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<String> left = side("/left", pairing.left(), known, faults);
        Set<String> right = side("/right", pairing.right(), known, faults);
        if (left.size() == 1 && left.equals(right)) {
            faults.add("/right", "same-city", Text.of("双方须属于不同的城市。", "The two sides lie in different cities."));
        }
    }

    /** What only transitions, or nothing at all, may change. */
    void checkChange(Pairing pairing, PairingBody changed, Faults faults) {
        if (!pairing.details().code().equals(changed.code())) {
            faults.add("/code", "read-only", Text.of("结对编号不能修改。", "The code of a pairing cannot be changed."));
        }
        if (pairing.status() != changed.status()) {
            faults.add("/status", "read-only", Text.of("状态通过 transitions 变更。", "The status moves by transitions."));
        }
    }

    private static Set<String> side(
            String pointer, List<String> codes, Map<String, RegionSummary> known, Faults faults) {
        Set<String> cities = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; codes != null && i < codes.size(); i++) {
            String code = codes.get(i);
            if (code != null && seen.add(code)) {
                city(pointer + "/" + i, code, known.get(code), cities, faults);
            } else if (code != null) {
                faults.add(pointer + "/" + i, "duplicate", Text.of("区划重复。", "The region stands twice."));
            }
        }
        if (cities.size() > 1) {
            faults.add(pointer, "several-cities", Text.of("同一方须属于同一城市。", "All of one side lie in one city."));
        }
        return cities;
    }

    private static void city(
            String pointer, String code, RegionSummary region, Set<String> cities, Faults faults) {
        if (region == null) {
            faults.add(
                    pointer,
                    "unknown-region",
                    Text.of("没有代码为 " + code + " 的区划。", "No region has the code " + code + "."));
        } else if (region.city() == null) {
            faults.add(pointer, "no-city", Text.of("该区划不属于任何城市。", "The region belongs to no city."));
        } else {
            cities.add(region.city());
        }
    }
}
