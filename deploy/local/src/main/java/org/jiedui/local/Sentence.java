package org.jiedui.local;

/** A failure whose message is a sentence for the person at the terminal: what is wrong and what to do. */
public final class Sentence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Sentence(String message) {
        super(message);
    }

    public Sentence(String message, Throwable cause) {
        super(message, cause);
    }
}
