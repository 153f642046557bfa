package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A job in a quarter: opening − leaving − retiring − movedOut + movedIn + hired = heads; shortage =
 * movable + hiring.
 *
 * @param opening people when it begins
 * @param heads people when it ends
 * @param planned how many there are to be then
 * @param surplus heads beyond planned
 * @param shortage planned beyond heads
 * @param movable people too many in jobs from which a career path leads here
 * @param hiring the shortage that they do not fill
 */
public record JobQuarter(
    UUID job,
    int quarter,
    BigDecimal opening,
    BigDecimal leaving,
    BigDecimal retiring,
    BigDecimal movedOut,
    BigDecimal movedIn,
    BigDecimal hired,
    BigDecimal heads,
    BigDecimal planned,
    BigDecimal surplus,
    BigDecimal shortage,
    BigDecimal movable,
    BigDecimal hiring) {}
