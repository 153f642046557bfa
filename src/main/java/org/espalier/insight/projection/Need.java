package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in a quarter, and what of it will be there: shortfall = max(0, demand −
 * qualified − developing), training = min(shortfall, trainable + movable), hiring = shortfall −
 * training.
 *
 * @param job whose people it is asked of; null where an initiative asks
 * @param unit in or below which they work, if that asks for more than the job does
 * @param initiative which one asks; null where a job does
 * @param level how much of it is asked for
 * @param demand how many people are asked for
 * @param heads among how many people they are looked for
 * @param qualified who of them is there already
 * @param developing who is there by what is planned
 * @param trainable who else could be there by development at the pace that is assumed
 * @param movable who could come from a job before, able or developed by then
 */
public record Need(
    @Nullable UUID job,
    @Nullable UUID unit,
    @Nullable UUID initiative,
    UUID competency,
    int quarter,
    BigDecimal level,
    BigDecimal demand,
    BigDecimal heads,
    BigDecimal qualified,
    BigDecimal developing,
    BigDecimal shortfall,
    BigDecimal trainable,
    BigDecimal movable,
    BigDecimal training,
    BigDecimal hiring) {

  static Need of(Asker asker, int quarter, Counted counted) {
    BigDecimal shortfall =
        People.beyond(counted.demand, counted.able.qualified().add(counted.able.developing()));
    BigDecimal training = shortfall.min(counted.able.trainable().add(counted.movable));
    return new Need(
        asker.job,
        asker.unit,
        asker.initiative,
        asker.competency,
        quarter,
        asker.level,
        counted.demand,
        counted.heads,
        counted.able.qualified(),
        counted.able.developing(),
        shortfall,
        counted.able.trainable(),
        counted.movable,
        training,
        shortfall.subtract(training));
  }

  /** Who asks for what. */
  record Asker(
      @Nullable UUID job,
      @Nullable UUID unit,
      @Nullable UUID initiative,
      UUID competency,
      BigDecimal level) {

    Asker(Asked asked) {
      this(asked.job(), asked.unit(), null, asked.competency(), asked.level());
    }

    Asker(Mission mission) {
      this(null, null, mission.initiative(), mission.competency(), mission.level());
    }
  }

  /** What was counted. */
  record Counted(BigDecimal demand, BigDecimal heads, Able able, BigDecimal movable) {}
}
