package org.jiedui.platform.money.model;

/** The yuan, and the currencies for which China publishes a central parity against it every banking day; ISO 4217. */
public enum Currency {
    CNY,
    USD,
    EUR,
    JPY,
    HKD,
    GBP,
    AUD,
    NZD,
    SGD,
    CHF,
    CAD,
    MOP,
    MYR,
    RUB,
    ZAR,
    KRW,
    AED,
    SAR,
    HUF,
    PLN,
    DKK,
    SEK,
    NOK,
    TRY,
    MXN,
    THB
}
