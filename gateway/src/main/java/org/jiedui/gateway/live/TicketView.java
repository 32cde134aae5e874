package org.jiedui.gateway.live;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LiveTicket")
record TicketView(
        @Schema(description = "For one use as ?ticket= of /api/v1/live") String ticket, Instant expiresAt) {}
