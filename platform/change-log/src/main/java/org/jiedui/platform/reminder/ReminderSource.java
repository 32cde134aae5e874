package org.jiedui.platform.reminder;

import org.jiedui.platform.listing.Sql;

/** What can be due in a service: each kind of thing that people are to be reminded of has a bean of this. */
public interface ReminderSource {

    /** The kind of things, as it stands in the change log. */
    String kind();

    /** A select of the things that are open and have a due day, as {@code subject} (their id) and {@code due_on}. */
    Sql open();
}
