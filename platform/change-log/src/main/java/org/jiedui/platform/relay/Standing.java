package org.jiedui.platform.relay;

import java.util.UUID;
import org.jiedui.platform.event.ChangeEvent;

/**
 * How a subject stands on Kafka.
 *
 * @param last what was published of it last; {@code null} if nothing was yet
 * @param withdrawal the change by which partners lost sight of it; {@code null} if they see it, or never did
 */
record Standing(UUID subject, OutboxRow last, ChangeEvent withdrawal) {}
