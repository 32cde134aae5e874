package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.pairing.region.model.GeoPoint;
import org.jiedui.pairing.region.model.Region;
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
        if (region.kind() == RegionKind.ZONE && region.parentCode() == null) {
            faults.add("/parentCode", "required", Text.of("功能区须有上级区划。", "A zone lies in a region."));
        }
        onEarth(region.location(), faults);
        Map<String, Region> named = named(region);
        known("/parentCode", region.parentCode(), named, faults);
        if (!Objects.equals(region.city(), region.code())) { // a city belongs to itself
            known("/city", region.city(), named, faults);
        }
        String city = cityOf(region, named.get(region.parentCode()));
        if (region.city() != null && city != null && !city.equals(region.city())) {
            faults.add(
                    "/city",
                    "other-city",
                    Text.of("应与上级区划同属 " + city + "。", "It belongs to " + city + ", as what it lies in does."));
        }
    }

    private static void onEarth(GeoPoint point, Faults faults) {
        if (point != null && !faults.knows("/location")) {
            within(180, point.coordinates().get(0), "/location/coordinates/0", faults);
            within(90, point.coordinates().get(1), "/location/coordinates/1", faults);
        }
    }

    private static void within(int degrees, BigDecimal angle, String pointer, Faults faults) {
        if (angle.abs().compareTo(BigDecimal.valueOf(degrees)) > 0) {
            faults.add(
                    pointer,
                    "out-of-range",
                    Text.of(
                            "须在 -" + degrees + " 与 " + degrees + " 度之间。",
                            "Between -" + degrees + " and " + degrees + " degrees."));
        }
    }

    /** A region may not be moved into itself. */
    void checkMove(Region region, RegionDetails moved, Faults faults) {
        String parent = moved.parentCode();
        if (parent != null
                && !parent.equals(region.details().parentCode())
                && regions.isWithin(parent, region.details().code())) {
            faults.add("/parentCode", "cycle", Text.of("上级不能是自身或其下级。", "It cannot lie in itself."));
        }
    }

    /** The details with the city that follows from the others, where none is given. */
    RegionDetails completed(RegionDetails region) {
        if (region.city() != null) {
            return region;
        }
        return region.inCity(cityOf(region, named(region).get(region.parentCode())));
    }

    /** A city belongs to itself, anything else to the city of the region that it lies in. */
    private static String cityOf(RegionDetails region, Region parent) {
        if (region.kind() == RegionKind.CITY) {
            return region.code();
        }
        return parent == null ? null : parent.details().city();
    }

    private Map<String, Region> named(RegionDetails region) {
        return regions
                .codedAndHeld(Stream.of(region.parentCode(), region.city())
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(known -> known.details().code(), Function.identity()));
    }

    private static void known(String pointer, String code, Map<String, Region> named, Faults faults) {
        if (code != null && !named.containsKey(code)) {
            faults.add(
                    pointer,
                    "unknown-region",
                    Text.of("没有代码为 " + code + " 的区划。", "No region has the code " + code + "."));
        }
    }
}
