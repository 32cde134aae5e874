package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** By kind: the gateway's view holds what the services hold. */
final class EqualDigests implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> services = evidence.services();
        Map<String, String> view = evidence.view();
        TreeSet<String> kinds = new TreeSet<>(services.keySet());
        kinds.addAll(view.keySet());
        for (String kind : kinds) {
            if (!services.getOrDefault(kind, "nothing").equals(view.getOrDefault(kind, "nothing"))) {
                violations.add(new Violation(
                        Promise.SAME_VIEW,
                        "%s: the view holds %s, the service %s".formatted(kind, view.get(kind), services.get(kind))));
            }
        }
        return violations;
    }
}
