package org.jiedui.platform.change;

/** Stands where the change log stands, which this module does not know. */
public class ChangeLog {
    public void append(Object change) {
        System.setProperty("last.change", change.toString());
    }
}
