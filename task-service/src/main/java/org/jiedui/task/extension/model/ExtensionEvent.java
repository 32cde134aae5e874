package org.jiedui.task.extension.model;

/** What can happen to an extension request. */
public sealed interface ExtensionEvent {

    record Requested() implements ExtensionEvent {}

    record Approved() implements ExtensionEvent {}

    record Rejected() implements ExtensionEvent {}
}
