package org.jiedui.project.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.money.model.DecimalText;
import org.jiedui.platform.money.model.Money;

/**
 * What an amount was worth in yuan.
 *
 * @param rateOf the day whose rate counted, which is the day itself or the last before it that had one
 * @param rate yuan for one unit
 */
@Schema(name = "Conversion")
record ConversionView(Money money, LocalDate day, LocalDate rateOf, @DecimalText BigDecimal rate, Money yuan) {}
