package org.jiedui.gateway.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiedui.platform.signing.Signer;

/**
 * Makes positions into tokens and back. Every replica reads the tokens of every other, since they share the signing key;
 * a token tells where somebody has been and gives no right.
 */
@ApplicationScoped
public class PositionService {

    private static final String PURPOSE = "position";

    private final Signer signer;
    private final Clock clock;
    private volatile Signed last = new Signed(Position.START, "");

    PositionService(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    private record Signed(Position position, String token) {}

    /** A position that came back, and how long ago it was given out. */
    public record Returned(Position position, Duration age) {}

    /** The token of a position. Most answers in a row tell the same one, which is signed once. */
    public String token(Position position) {
        Signed known = last;
        if (known.position == position && !known.token.isEmpty()) {
            return known.token;
        }
        String token = signer.sign(PURPOSE, clock.instant().getEpochSecond() + " " + position.text());
        last = new Signed(position, token);
        return token;
    }

    /** The position in a token of ours; nothing for any other text. */
    public Optional<Returned> read(String token) {
        return signer.open(PURPOSE, token).map(content -> {
            int blank = content.indexOf(' ');
            Instant given = Instant.ofEpochSecond(Long.parseLong(content.substring(0, blank)));
            return new Returned(
                    Position.read(content.substring(blank + 1)), Duration.between(given, clock.instant()));
        });
    }
}
