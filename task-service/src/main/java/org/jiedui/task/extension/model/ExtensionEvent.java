package org.jiedui.task.extension.model;

/** What can happen to an extension request. */
public sealed interface ExtensionEvent {

    record Requested() implements ExtensionEvent {}

    record Approved() implements ExtensionEvent {}

    record Rejected() implements ExtensionEvent {}

    /** Its task has become confidential. */
    record Concealed() implements ExtensionEvent {}

    /** Its task is no longer confidential. */
    record Disclosed() implements ExtensionEvent {}
}
