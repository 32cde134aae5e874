package org.jiedui.platform.relay;

/** There is no event for a change; the message says why, for an operator. */
final class UnpublishableException extends Exception {

    UnpublishableException(String because) {
        super(because);
    }

    UnpublishableException(String because, Throwable cause) {
        super(because, cause);
    }
}
