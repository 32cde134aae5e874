package org.jiedui.task.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedui.task.decomposition.Issuer;
import org.jiedui.task.directory.DirectorySnapshot;
import org.jiedui.task.plan.model.PlanDetails;

/**
 * Tells from which city a plan speaks, which is what a bare 「市」 in its text means. A party named at the beginning of the
 * issuer's name is certain, any other region too; a plan of one party whose issuer names no place, and is none of the
 * State's, is that party's. Else it is nobody's: a plan that two cities issue has no single 「市」.
 */
final class Issuers {

    private static final int LONGEST_REGION = 15;
    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;\\s]+");
    private static final Pattern PARTY_PREFIX = Pattern.compile("^(中共|中国共产党)(?!中央)");
    private static final Pattern OF_THE_STATE =
            Pattern.compile("^(国家|国务院|中共中央|中央|中国|全国|最高人民).*|.*(部|总局|署)$");

    private final DirectorySnapshot directory;

    Issuers(DirectorySnapshot directory) {
        this.directory = directory;
    }

    Issuer of(PlanDetails plan) {
        String written = plan.issuer() == null ? "" : plan.issuer();
        List<String> cities = Arrays.stream(SEPARATORS.split(written))
                .map(name -> city(PARTY_PREFIX.matcher(name).replaceFirst(""), plan.parties()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Issuer(written, cities.size() == 1 ? Optional.of(cities.getFirst()) : Optional.empty());
    }

    private Optional<String> city(String name, List<String> parties) {
        for (int end = Math.min(name.length(), LONGEST_REGION); end >= 2; end--) {
            String beginning = name.substring(0, end);
            for (String party : parties) {
                if (directory.region(beginning, List.of(party)).isPresent()) {
                    return Optional.of(party);
                }
            }
            Optional<String> elsewhere = directory.region(beginning, List.of());
            if (elsewhere.isPresent()) {
                return elsewhere;
            }
        }
        boolean certain = parties.size() == 1 && !OF_THE_STATE.matcher(name).matches();
        return certain ? Optional.of(parties.getFirst()) : Optional.empty();
    }
}
