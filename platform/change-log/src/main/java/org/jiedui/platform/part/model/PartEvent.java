package org.jiedui.platform.part.model;

/** What happens to parts as their whole is told to more or to fewer. */
public sealed interface PartEvent {

    /** Its whole has become confidential. */
    record Concealed() implements PartEvent {}

    /** Its whole is no longer confidential. */
    record Disclosed() implements PartEvent {}
}
