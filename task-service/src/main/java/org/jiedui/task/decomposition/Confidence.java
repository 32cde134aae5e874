package org.jiedui.task.decomposition;

/**
 * How often drafts of this kind were right in path, units and roles on documents held back from the making of the
 * rules. The figures are read off that corpus (see docs/decomposition.md) and rounded down.
 */
final class Confidence {

    private double value;

    private Confidence(double value) {
        this.value = value;
    }

    static Confidence ofNote(Note.Evidence evidence) {
        return new Confidence(
                switch (evidence) {
                    case SAID -> 0.93;
                    case LISTED -> 0.85;
                    case GUESSED -> 0.6;
                    case SENTENCE -> 0.85;
                });
    }

    static Confidence ofRow(boolean even) {
        return new Confidence(even ? 0.93 : 0.5);
    }

    static Confidence ofNamedTask() {
        return new Confidence(0.9);
    }

    static Confidence ofAssumedTask() {
        return new Confidence(0.7);
    }

    Confidence inherited() {
        return times(0.97);
    }

    Confidence classOfUnits() {
        return times(0.97);
    }

    Confidence plainSentence() {
        return times(0.9);
    }

    Confidence placeUncertain() {
        return times(0.85);
    }

    Confidence oddUnit() {
        return times(0.8);
    }

    Confidence repeatedNumber() {
        return times(0.9);
    }

    private Confidence times(double factor) {
        value *= factor;
        return this;
    }

    double value() {
        return Math.round(value * 100) / 100.0;
    }
}
