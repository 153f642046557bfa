package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody whom a raise may be proposed for.
 *
 * @param salary the one in force on the day before the raise
 * @param range of the job, in the worksheet's currency
 * @param planItems items of the development plans that ran in the year before
 * @param planClosed those of them that are not open any more
 * @param learningOpen mandatory learning that is due before the raise and not done
 * @param reviewed what the shared review of the worksheet's cycle came to
 */
record PersonFacts(
    EmployeeBrief employee,
    @Nullable JobBrief job,
    @Nullable String location,
    @Nullable MeritSalary salary,
    @Nullable MeritRange range,
    long planItems,
    long planClosed,
    long learningOpen,
    @Nullable Reviewed reviewed) {

  /** The result of a review. */
  record Reviewed(UUID reviewId, BigDecimal rating) {}

  PersonFacts with(Reviewed result) {
    return new PersonFacts(
        employee, job, location, salary, range, planItems, planClosed, learningOpen, result);
  }

  /**
   * A salary, as far as a raise needs it.
   *
   * @param amount a year, gross, at full time
   * @param currency ISO 4217 code
   * @param validFrom its first day
   */
  @Schema(name = "MeritSalary")
  public record MeritSalary(UUID id, BigDecimal amount, String currency, LocalDate validFrom) {}

  /**
   * A salary range, as far as a raise needs it.
   *
   * @param location the place that it is for; null for everywhere
   * @param minimum the least
   * @param midpoint what is usual for somebody who fills the job
   * @param maximum the most
   */
  @Schema(name = "MeritRange")
  public record MeritRange(
      UUID id,
      String externalId,
      @Nullable String location,
      BigDecimal minimum,
      BigDecimal midpoint,
      BigDecimal maximum) {}
}
