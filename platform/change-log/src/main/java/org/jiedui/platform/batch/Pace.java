package org.jiedui.platform.batch;

/** How much time there is for items that are carried out one after the other. */
public interface Pace {

    /** Whether it is too late to begin anything more that could be left. */
    boolean isNear();

    /**
     * To be asked before each item.
     *
     * @param done how many have been gone through
     * @throws RuntimeException whatever says that there is no more time
     */
    void goOn(int done);
}
