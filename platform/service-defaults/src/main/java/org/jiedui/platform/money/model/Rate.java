package org.jiedui.platform.money.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a currency was worth on a day.
 *
 * @param yuan for one unit of the currency, more than zero
 */
public record Rate(Currency currency, LocalDate day, BigDecimal yuan) {}
