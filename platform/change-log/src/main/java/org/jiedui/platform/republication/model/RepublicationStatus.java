package org.jiedui.platform.republication.model;

/** How far a republication has got. */
public enum RepublicationStatus {
    WAITING,
    RUNNING,
    FINISHED
}
