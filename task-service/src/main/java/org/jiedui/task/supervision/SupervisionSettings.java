package org.jiedui.task.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When tasks are judged. */
@ConfigMapping(prefix = "jiedui.supervision")
public interface SupervisionSettings {

    /** At which time of a working day, by the clock in China: before people are reminded. */
    @WithDefault("05:30")
    LocalTime judgeAt();
}
