package org.jiedui.platform.identity;

import java.util.Set;

/**
 * Who is calling, as the verified token says. Codes are those of the directory.
 *
 * @param subject the token's {@code sub}; stands as actor in the change log
 * @param city the region code of the city that an office or a unit belongs to, or {@code null}
 */
public record Caller(
        String subject,
        Set<Role> roles,
        String city,
        Set<String> organizations,
        Set<String> regions,
        Set<String> parks) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller has any role that sees business data; an operator alone has none. */
    public boolean readsBusinessData() {
        return roles.stream().anyMatch(role -> role != Role.OPERATOR);
    }

    public boolean isOfficeOf(String regionCode) {
        return is(Role.OFFICE) && city != null && city.equals(regionCode);
    }
}
