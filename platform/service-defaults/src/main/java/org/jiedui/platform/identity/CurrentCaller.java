package org.jiedui.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} of this request out of its token. */
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

    private static String text(Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonString string -> string.getString();
            default -> claim.toString();
        };
    }

    private static Set<String> texts(Object claim) {
        Set<String> texts = new LinkedHashSet<>();
        switch (claim) {
            case null -> {}
            case JsonArray array -> array.forEach(value -> texts.add(text(value)));
            case Collection<?> values -> values.forEach(value -> texts.add(text(value)));
            default -> texts.add(text(claim));
        }
        return Set.copyOf(texts);
    }
}
