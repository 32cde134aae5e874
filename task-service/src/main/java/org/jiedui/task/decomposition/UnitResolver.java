package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the code of a unit in the directory. A name without a level is a body of the issuer's own level (发展改革委 in a
 * ministry's document is 国家发展改革委, in a province's the province's), or of the level that the list began with.
 */
final class UnitResolver {

    private static final String[] LEVELS = {
        "国家", "中央", "中共", "国务院", "全国", "中国", "自治区", "自治州", "省", "市", "区", "县", "州", "盟", "旗", "最高人民"
    };

    /** Only the State has bodies that end so. */
    private static final String[] STATE_ENDINGS = {"部", "署", "总局", "总社", "人民银行", "银保监会", "证监会", "税务总局"};

    private final Issuer issuer;
    private final UnitDirectory directory;
    private final String ownLevel;
    private final Map<String, Optional<String>> known = new HashMap<>();

    UnitResolver(Issuer issuer, UnitDirectory directory) {
        this.issuer = issuer;
        this.directory = directory;
        this.ownLevel = levelOf(issuer);
    }

    Unit resolve(NamedUnit unit) {
        if (unit.kind() == UnitKind.CLASS) {
            return new Unit(unit.text(), Optional.empty());
        }
        return new Unit(unit.text(), known.computeIfAbsent(unit.folded(), this::find));
    }

    private Optional<String> find(String name) {
        for (String candidate : candidates(name)) {
            Optional<String> code = directory.organization(candidate, issuer);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private List<String> candidates(String name) {
        List<String> candidates = new ArrayList<>();
        if (hasLevel(name) || endsLikeState(name)) {
            candidates.add(name);
            return candidates;
        }
        if (ownLevel.equals("国家")) {
            candidates.add("国家" + name);
            candidates.add(name);
            return candidates;
        }
        candidates.add(ownLevel + name);
        // a short name of a State body means the local one here: 财政局 of the city, never the State's
        if (directory.organization("国家" + name, issuer).isEmpty()) {
            candidates.add(name);
        }
        return candidates;
    }

    private static boolean hasLevel(String name) {
        for (String level : LEVELS) {
            if (name.startsWith(level)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLikeState(String name) {
        for (String ending : STATE_ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** 国家, 省, 市, …: what the issuer's own bodies are called by. */
    private static String levelOf(Issuer issuer) {
        String name = issuer.name();
        if (issuer.city().isEmpty() && !name.contains("省") && !name.contains("市") && !name.contains("自治区")) {
            return "国家";
        }
        int end = Math.max(name.indexOf('省'), name.indexOf("自治区"));
        if (end >= 0 && name.indexOf('市') < 0) {
            return name.indexOf('省') >= 0 ? "省" : "自治区";
        }
        if (name.indexOf('市') < 0 && name.contains("县")) {
            return "县";
        }
        if (name.indexOf('市') < 0 && name.contains("州")) {
            return "州";
        }
        int city = name.indexOf('市');
        int district = name.indexOf('区', Math.max(city, 0));
        boolean ofDistrict = district > 0 && (city < 0 || district > city) && name.startsWith("人民政府", district + 1);
        return ofDistrict ? "区" : "市";
    }
}
