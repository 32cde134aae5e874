package org.jiedui.defects;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Locale;

/** A way in which a system of this kind is often built wrongly, and what has to be replaced to build ours so. */
public enum Defect implements Tampering {
    CURSOR_RELAY(
            "the relay goes on behind the highest position that it has published",
            "task-service",
            new Replacement("org.jiedui.platform.relay.Outbox", "next", CursorRelay.Next.class),
            new Replacement("org.jiedui.platform.relay.Outbox", "published", CursorRelay.Published.class)),
    INVERTING_RELAY(
            "the relay publishes the newest change of a batch first",
            "task-service",
            new Replacement("org.jiedui.platform.relay.Outbox", "next", InvertedBatch.class)),
    ANSWER_BEFORE_COMMIT(
            "a write is answered a moment before it is committed",
            "task-service",
            new Replacement(
                    "io.quarkus.narayana.jta.runtime.interceptor.TransactionalInterceptorBase",
                    "endTransaction",
                    LateCommit.class)),
    NO_VERSION_GUARD(
            "a change goes through whatever version its If-Match names",
            "task-service",
            new Replacement("org.jiedui.platform.write.WholeRequest", "requireVersion", LeftOut.class)),
    NO_DEDUPLICATION(
            "a request that comes again under its Idempotency-Key is carried out again",
            "task-service",
            new Replacement("org.jiedui.platform.write.WholeRequest", "replay", LeftOut.class)),
    OFFSET_BEFORE_APPLICATION(
            "a consumer keeps its offset a moment before it applies the event",
            "task-service",
            new Replacement("org.jiedui.platform.consumer.EventTransactions", "apply", LateApplication.class)),
    DROPPED_STREAM_EVENT(
            "one change in seven is not told on streams",
            "gateway",
            new Replacement("org.jiedui.gateway.live.LiveService", "changed", SometimesLeftOut.class)),
    STREAM_FOR_ALL(
            "streams and views do not ask who may see what",
            "gateway",
            new Replacement("org.jiedui.gateway.view.Visibility", "maySee", AlwaysTrue.class));

    private final String text;
    private final String part;
    private final List<Replacement> replacements;

    Defect(String text, String part, Replacement... replacements) {
        this.text = text;
        this.part = part;
        this.replacements = List.of(replacements);
    }

    static Defect ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name that people read and write: {@code cursor-relay}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with a system that has it. */
    public String text() {
        return text;
    }

    @Override
    public String word() {
        return "defect:" + label();
    }

    /** What is broken is told on standard output. */
    @Override
    public void begin(Instrumentation instrumentation) {
        for (Replacement one : replacements) {
            instrumentation.addTransformer(
                    one.rewriting().transformer(done -> System.out.println(one.told())));
        }
    }

    @Override
    public String part() {
        return part;
    }

    /** What is replaced for it. */
    public List<Replacement> replacements() {
        return replacements;
    }
}
