package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import org.jiedui.pairing.region.model.RegionDetails;
import org.jiedui.pairing.region.model.RegionKind;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** What must hold between the fields of a region, and between it and the regions that it names. */
@Singleton
class RegionRules {

    private final RegionRepository regions;

    RegionRules(RegionRepository regions) {
        this.regions = regions;
    }

    void check(RegionDetails region, Faults faults) {
        if (region.validFrom() != null && region.validTo() != null && region.validTo().isBefore(region.validFrom())) {
            faults.add("/validTo", "out-of-order", Text.of("不能早于 validFrom。", "Not before validFrom."));
        }
        known("/parentCode", region.parentCode(), region, faults);
        known("/city", region.city(), region, faults);
        if (region.kind() == RegionKind.ZONE && region.parentCode() == null) {
            faults.add("/parentCode", "required", Text.of("功能区须有上级区划。", "A zone lies in a region."));
        }
    }

    private void known(String pointer, String code, RegionDetails region, Faults faults) {
        if (code == null || (pointer.equals("/city") && code.equals(region.code()))) {
            return; // a city belongs to itself
        }
        if (regions.named(code).isEmpty()) {
            faults.add(pointer, "unknown-region", Text.of("没有代码为 " + code + " 的区划。", "No region has the code " + code + "."));
        }
    }
}
