package org.jiedui.platform.identity;

import java.util.Optional;

/** What a caller may be, as the token's {@code groups} say it. A name that is not here gives no right. */
public enum Role {
    OFFICE,
    REPORTER,
    PARK,
    EVALUATOR,
    SUPERIOR,
    PARTNER,
    VIEWER,
    OPERATOR;

    static Optional<Role> named(String group) {
        for (Role role : values()) {
            if (role.name().equalsIgnoreCase(group)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
