package org.jiedui.pairing.pairing.model;

/** What can happen to a pairing. */
public sealed interface PairingEvent {

    record Created() implements PairingEvent {}

    record Changed() implements PairingEvent {}

    record Activated() implements PairingEvent {}

    record Ended() implements PairingEvent {}

    record AttachmentAdded() implements PairingEvent {}

    record AttachmentRemoved() implements PairingEvent {}

    record Removed() implements PairingEvent {}
}
