package org.jiedui.faults.workload;

/** Somebody who asks one thing after the other. */
interface Client {
    /** One thing, with whatever belongs to it. */
    void act() throws InterruptedException;
}
