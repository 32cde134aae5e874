package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A responsibility note as it stands in the text, before rules stated elsewhere are applied. */
final class Note {

    /** How much the wording of a note proves that it is one. */
    enum Evidence {
        /** 牵头单位：A or A牵头. */
        SAID,
        /** A list of units in brackets and no word about them. */
        LISTED,
        /** One unit in brackets at a sentence's end, which may only explain the word before it. */
        GUESSED,
        /** A sentence of the text: 由A牵头，B配合。 */
        SENTENCE
    }

    /** A stretch of a passage. */
    record Stretch(Passage text, int from, int to) {}

    final List<NamedUnit> units = new ArrayList<>();
    /** What stands among the units and is none, such as 序时推进. */
    final List<NamedUnit> remarks = new ArrayList<>();

    final List<Span> spans = new ArrayList<>();
    /** What tells a time. */
    final List<Stretch> times = new ArrayList<>();

    Evidence evidence = Evidence.SAID;
    Optional<String> scope = Optional.empty();
    boolean openEnded;
    boolean shared;
    /** Whether each unit is said to have a part of its own, so that a rule about the first one says nothing here. */
    boolean apart;

    boolean personLeftOut;
    /** Units that answer for everything that follows and are not named again. */
    final List<NamedUnit> standing = new ArrayList<>();

    boolean firstLeads;
    /** Whether {@link #firstLeads} also holds for the notes that follow (下同). */
    boolean fromNowOn;

    boolean saysSomebody() {
        return openEnded || units.stream().anyMatch(unit -> unit.kind() != UnitKind.ODD);
    }

    boolean saysSomething() {
        return !units.isEmpty() || openEnded || !times.isEmpty() || scope.isPresent();
    }

    Span span() {
        Span span = spans.get(0);
        for (Span other : spans) {
            span = new Span(Math.min(span.start(), other.start()), Math.max(span.end(), other.end()));
        }
        return span;
    }
}
