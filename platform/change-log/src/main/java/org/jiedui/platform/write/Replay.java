package org.jiedui.platform.write;

/** Leaves a use case whose request has been answered before: nothing is done again, the first answer is sent again. */
public final class Replay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Replay(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
