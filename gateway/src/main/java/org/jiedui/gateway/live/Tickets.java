package org.jiedui.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.gateway.config.LiveConfig;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.signing.Signer;

/**
 * Tickets for those who cannot send a token: a browser's EventSource sends no headers, and a token has no business in an
 * address, which ends up in logs. A ticket carries who its owner is, signed, so that every replica takes it. That it was
 * used is known only to the replica that took it: within its minute it could be used once on each.
 */
@ApplicationScoped
class Tickets {

    private static final String PURPOSE = "live-ticket";

    private final Signer signer;
    private final ObjectMapper json;
    private final Clock clock;
    private final LiveConfig config;
    private final Cache<UUID, Boolean> used;

    Tickets(Signer signer, ObjectMapper json, Clock clock, LiveConfig config) {
        this.signer = signer;
        this.json = json;
        this.clock = clock;
        this.config = config;
        this.used = Caffeine.newBuilder()
                .expireAfterWrite(config.ticketLife().multipliedBy(2))
                .build();
    }

    /** @param until when the owner's token expires, and with it the stream */
    record Pass(Caller caller, Instant until) {}

    private record Contents(UUID number, Instant validUntil, Caller caller, Instant until) {}

    TicketView issue(Caller caller, Instant until) {
        Instant end = clock.instant().plus(config.ticketLife()).truncatedTo(ChronoUnit.SECONDS);
        try {
            String contents = json.writeValueAsString(new Contents(UUID.randomUUID(), end, caller, until));
            return new TicketView(signer.sign(PURPOSE, contents), end);
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }

    /** Takes a ticket in; nothing for one that is not ours, too old, or used. */
    Optional<Pass> use(String ticket) {
        return signer.open(PURPOSE, ticket)
                .map(this::read)
                .filter(contents -> clock.instant().isBefore(contents.validUntil))
                .filter(contents -> used.asMap().putIfAbsent(contents.number, true) == null)
                .map(contents -> new Pass(contents.caller, contents.until));
    }

    private Contents read(String contents) {
        try {
            return json.readValue(contents, Contents.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
