package org.jiedui.platform.testing.rights;

import java.util.Map;

/** What the rows of the tables are about, as the tests of a service make it. */
@FunctionalInterface
public interface Things {

    /**
     * Makes one that nobody has touched yet.
     *
     * @param name as the tables name it
     * @return {@code id}, by which paths name it and answers show it; {@code shows}, if they show it by something else;
     *     {@code version}, where changing it needs another than the first; and whatever else paths, queries and bodies mention
     */
    Map<String, String> make(String name);
}
