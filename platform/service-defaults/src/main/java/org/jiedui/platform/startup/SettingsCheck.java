package org.jiedui.platform.startup;

import java.util.List;
import java.util.function.UnaryOperator;

/** What must not be so in production, beyond what no application may have: a module with settings of its own has a bean. */
public interface SettingsCheck {

    /**
     * One sentence for each, naming the setting.
     *
     * @param setting the value of a setting by its name, empty where it is not set
     */
    List<String> unsafeAmong(UnaryOperator<String> setting);
}
