package org.jiedui.pairing.region.model;

/** What can happen to a region. */
public sealed interface RegionEvent {

    record Created() implements RegionEvent {}

    record Changed() implements RegionEvent {}

    record Removed() implements RegionEvent {}
}
