package org.jiedui.project.rate.model;

/** What can happen to a rate. */
public sealed interface ExchangeRateEvent {

    record Created() implements ExchangeRateEvent {}

    record Changed() implements ExchangeRateEvent {}

    record Removed() implements ExchangeRateEvent {}
}
