package org.jiedui.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The {@link Caller} of this request, read out of its token. */
@RequestScoped
public class CurrentCaller {

    private final JsonWebToken token;
    private Caller caller;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    public Caller get() {
        if (caller == null) {
            caller = of(token);
        }
        return caller;
    }

    /** For work that goes on after its request: whoever asked for it is the caller, with the rights of then. */
    public void assume(Caller then) {
        caller = then;
    }

    /** The caller that a verified token tells of. */
    public static Caller of(JsonWebToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> groups = token.getGroups();
        if (groups != null) {
            groups.forEach(group -> Role.named(group).ifPresent(roles::add));
        }
        return new Caller(
                token.getSubject(),
                Set.copyOf(roles),
                text(token.getClaim("city")),
                texts(token.getClaim("organizations")),
                texts(token.getClaim("regions")),
                texts(token.getClaim("parks")));
    }

    /** What is no text names nothing: a claim of another form gives no right. */
    private static String text(Object claim) {
        return switch (claim) {
            case String text -> text;
            case JsonString string -> string.getString();
            case null, default -> null;
        };
    }

    private static Set<String> texts(Object claim) {
        Collection<?> values = claim instanceof Collection<?> several ? several : Collections.singletonList(claim);
        return values.stream()
                .map(CurrentCaller::text)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
