package org.jiedui.platform.listing;

import org.jiedui.platform.text.Text;

/** A value in a query that cannot be read as what it should be. */
final class BadValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text expected;

    BadValue(Text expected) {
        super(expected.en(), null, false, false);
        this.expected = expected;
    }

    Text expected() {
        return expected;
    }
}
