package org.jiedui.platform.relay;

/**
 * How large a batch may be: it grows from one within a term. If the last term ended over a change that spoils every batch
 * it is in, this one meets it alone.
 */
final class Limit {

    private final int largest;
    private int next = 1;

    Limit(int largest) {
        this.largest = largest;
    }

    int next() {
        int now = next;
        next = Math.min(2 * now, largest);
        return now;
    }
}
