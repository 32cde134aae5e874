package org.jiedui.platform.consumer;

import java.util.Set;

/**
 * What a service does with the events of others. An implementation is a CDI bean; the platform finds it, reads the topics
 * from their beginning and goes on where it stood after a restart.
 *
 * <p>Events of one subject come in order, but one may come again after {@link #reset}: an implementation keeps the version
 * that it has of each subject and drops what is not newer. Events of different topics may be applied at the same time.
 */
public interface EventHandler {

    /** The name under which offsets are kept, such as {@code directory}. Another name begins from the beginning. */
    String consumer();

    Set<String> topics();

    /**
     * Applies one event. Runs in a transaction that also stores the next offset. An exception rolls both back; the event is
     * then tried again with growing pauses, and later events of its partition wait for it, since skipping one would leave a
     * wrong state behind that nobody notices.
     */
    void apply(ReceivedEvent event);

    /**
     * The topic will be read from its beginning, since it is another one than before, or not what it was. It may no longer
     * tell of subjects that are gone. Runs in the transaction that resets the offsets.
     */
    default void reset(String topic) {}
}
