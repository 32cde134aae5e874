package org.jiedui.platform.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When people are reminded. */
@ConfigMapping(prefix = "jiedui.reminders")
public interface ReminderSettings {

    /** How many working days before the due day. */
    @WithDefault("7,3,1")
    List<Integer> daysBefore();

    /** On the day after the due day, and then again every so many days as long as it is open; on days off, when they end. */
    @WithDefault("7")
    int overdueEvery();

    /** At which time of the day, by the clock in China. */
    @WithDefault("06:00")
    LocalTime at();

    /** How long a reminder is kept. */
    @WithDefault("90d")
    Duration keep();
}
