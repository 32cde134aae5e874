package org.jiedui.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** What the intake does to the view. Called by its one thread. */
@ApplicationScoped
public class ViewService {

    private static final Logger LOG = Logger.getLogger(ViewService.class);

    private final JoinedView view;
    private final EventReader reader = new EventReader();
    private final List<ViewListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Set<String>> kindsOfTopics = new HashMap<>();
    private long sequence;
    private long unreadable;

    ViewService(JoinedView view) {
        this.view = view;
    }

    public void listen(ViewListener listener) {
        listeners.add(listener);
    }

    /**
     * Begins to read a topic from its beginning; the second time, what stood in its former life is forgotten once it has
     * been read to its end.
     *
     * @param first the first offset of each partition
     */
    public void begin(String topic, String topicId, long[] first) {
        view.write(() -> {
            view.progress.begin(topic, topicId, first);
            view.tail.begin(topic, first);
        });
    }

    /** Takes events in, in the order of their partitions. */
    public void apply(List<TopicEvent> events) {
        view.write(() -> {
            for (TopicEvent event : events) {
                Change change = apply(event);
                view.progress.read(event);
                if (change != null) {
                    view.tail.add(change);
                    listeners.forEach(listener -> listener.changed(change, view.progress::position));
                }
            }
        });
        listeners.forEach(ViewListener::moved);
    }

    private Change apply(TopicEvent event) {
        int generation = view.progress.generation(event.topic());
        Subject before = view.subjects.get(event.kind(), event.id());
        if (SubjectStore.knows(before, event.version(), generation)) {
            return null;
        }
        try {
            EventReader.Contents contents =
                    event.value() == null ? new EventReader.Contents() : reader.read(event, generation);
            Subject after = contents.state() != null ? contents.state() : removed(before, event, generation);
            kindsOfTopics
                    .computeIfAbsent(event.topic(), topic -> new HashSet<>())
                    .add(after.kind());
            replace(before, after);
            return SubjectStore.same(before, after)
                    ? null
                    : new Change(
                            ++sequence,
                            event.withoutValue(),
                            before,
                            after,
                            contents.actor(),
                            contents.reason(),
                            contents.fields());
        } catch (IOException | RuntimeException broken) {
            unreadable++;
            LOG.errorf(broken, "cannot read event %s at %s:%d:%d", event.type(), event.topic(), event.partition(), event.offset());
            return null;
        }
    }

    private static Subject removed(Subject before, TopicEvent event, int generation) {
        return before == null
                ? Subject.goneUnseen(event.kind(), event.id(), event.version(), generation)
                : before.removedAt(event.version(), generation);
    }

    private void replace(Subject before, Subject after) {
        view.subjects.put(after);
        view.recount(before, after);
    }

    /**
     * Says how far a topic has been read, past what is no event too.
     *
     * @param behind how many events are still to come, {@code null} where nobody knows
     */
    public void advance(String topic, long[] next, Long behind) {
        if (view.progress.stands(topic, next, behind)) {
            return;
        }
        view.write(() -> {
            view.progress.advance(topic, next, behind);
        });
        listeners.forEach(ViewListener::moved);
    }

    /** Says how a topic stands. */
    public void state(String topic, Source.State state) {
        if (view.progress.state(topic) != state) {
            view.write(() -> view.progress.state(topic, state));
        }
    }

    /** Everything that a topic held when it was begun has been read. */
    public void caughtUp(String topic) {
        view.write(() -> {
            int generation = view.progress.generation(topic);
            if (generation > 1) {
                view.subjects
                        .forgetOlderThan(generation, kindsOfTopics.getOrDefault(topic, Set.of()))
                        .forEach(forgotten -> view.recount(forgotten, null));
                listeners.forEach(ViewListener::broken);
            }
            view.progress.state(topic, Source.State.FOLLOWING);
        });
    }

    /** How many events had to be left out because they could not be read. */
    public long unreadable() {
        return unreadable;
    }
}
