package org.jiedui.platform.bare.model;

public sealed interface NoteEvent {

    record Created() implements NoteEvent {}

    record TextReplaced() implements NoteEvent {}

    record Removed() implements NoteEvent {}
}
