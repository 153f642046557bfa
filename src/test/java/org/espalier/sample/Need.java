package org.espalier.sample;

import java.math.BigDecimal;

/**
 * What a job asks for in all, of one competency.
 *
 * @param weight that of the requirement that asks for the level
 */
record Need(String competency, int level, BigDecimal weight, boolean critical) {

  /** With a more specific requirement of the same: the higher level wins, at a tie this one. */
  Need and(Need specific) {
    boolean wins = specific.level >= level;
    return new Need(
        competency,
        wins ? specific.level : level,
        wins ? specific.weight : weight,
        critical || specific.critical);
  }
}
