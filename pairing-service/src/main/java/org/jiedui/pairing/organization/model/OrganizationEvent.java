package org.jiedui.pairing.organization.model;

/** What can happen to an organization. */
public sealed interface OrganizationEvent {

    record Created() implements OrganizationEvent {}

    record Changed() implements OrganizationEvent {}

    record Removed() implements OrganizationEvent {}
}
