package org.jiedui.platform.change;

import java.util.Locale;

/** The name of what happened, in an event's type: the class name of the model's event in kebab-case. */
final class EventName {

    private EventName() {}

    static String of(Record event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
