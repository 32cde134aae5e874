package org.jiedui.platform.bare.model;

public sealed interface DossierEvent {

    record Created() implements DossierEvent {}

    record AttachmentAdded() implements DossierEvent {}

    record AttachmentRemoved() implements DossierEvent {}

    record Removed() implements DossierEvent {}
}
