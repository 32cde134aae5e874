package org.jiedui.platform.verification;

/** Nothing could be verified; the message says why, for the person who asked for it. */
final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableException(String because) {
        super(because);
    }

    UnusableException(String because, Throwable cause) {
        super(because, cause);
    }
}
