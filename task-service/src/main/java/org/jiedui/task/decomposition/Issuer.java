package org.jiedui.task.decomposition;

import java.util.Objects;
import java.util.Optional;

/**
 * Who issued a document. Names in it are read from this place: 「市…」 means a body of the issuer's city, and a name
 * without any level (发展改革委) means the body of the issuer's own level.
 *
 * @param name the issuer as written, for example 天津市发展改革委; empty if unknown
 * @param city the GB/T 2260 code of the issuer's city or province, for example {@code 120000}; absent for the State
 */
public record Issuer(String name, Optional<String> city) {

    public Issuer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(city, "city");
    }

    public static Issuer of(String name, String city) {
        return new Issuer(name, Optional.of(city));
    }

    /** An issuer that belongs to no city, such as the State Council or a ministry. */
    public static Issuer ofState(String name) {
        return new Issuer(name, Optional.empty());
    }
}
