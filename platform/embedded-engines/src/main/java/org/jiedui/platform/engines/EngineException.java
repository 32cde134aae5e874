package org.jiedui.platform.engines;

/**
 * An engine could not be started, reached or stopped. The message is a sentence for the person at the terminal and
 * says what to do next.
 */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineException(String message) {
        super(message);
    }

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
