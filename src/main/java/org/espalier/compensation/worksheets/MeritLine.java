package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.compensation.guidelines.MeritCell;
import org.espalier.compensation.guidelines.MeritMatrix;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a worksheet: every factor of what is recommended, and what is proposed.
 *
 * @param location where the person works, by which the range is chosen
 * @param salary the one in force on the day before the raise
 * @param range of the job in the worksheet's currency: that of the place, else that of everywhere
 * @param compaRatio salary / midpoint
 * @param penetration (salary - minimum) / (maximum - minimum)
 * @param rating by which the person is placed
 * @param cell what the guideline means for such a rating at such a place in the range
 * @param planItems items of the development plans that ran in the 365 days before the raise
 * @param planItemsClosed those of them that are not open any more
 * @param mandatoryLearningOpen mandatory learning that is due before the raise and not done
 * @param gates what the guideline's gates say of the person
 * @param recommended the raise that is meant, behind the gates; null where there are faults
 * @param proposal the raise that is proposed; null if none is
 * @param faults why nothing can be recommended
 */
@Schema(name = "MeritLine")
public record MeritLine(
    EmployeeBrief employee,
    @Nullable JobBrief job,
    @Nullable String location,
    PersonFacts.@Nullable MeritSalary salary,
    PersonFacts.@Nullable MeritRange range,
    @Nullable BigDecimal compaRatio,
    @Nullable BigDecimal penetration,
    @Nullable MeritRating rating,
    @Nullable MeritCell cell,
    long planItems,
    long planItemsClosed,
    long mandatoryLearningOpen,
    List<MeritGate> gates,
    @Nullable MeritRecommendation recommended,
    @Nullable MeritProposal proposal,
    List<MeritFault> faults) {

  /**
   * What comes of facts by a guideline.
   *
   * @param currency of the worksheet
   */
  static MeritLine of(
      MeritMatrix matrix,
      String currency,
      PersonFacts facts,
      @Nullable BigDecimal told,
      Told.@Nullable Proposal proposed) {
    MeritRating rating = MeritRating.of(told, facts.reviewed());
    PersonFacts.MeritSalary paid = facts.salary();
    PersonFacts.MeritRange range = facts.range();
    BigDecimal salary = paid == null || !paid.currency().equals(currency) ? null : paid.amount();
    MeritCell cell =
        salary == null || range == null || rating == null
            ? null
            : matrix.cell(
                matrix.rated(rating.value()),
                matrix.placed(salary, range.minimum(), range.midpoint(), range.maximum()));
    List<MeritGate> gates =
        MeritGate.of(matrix, facts.planItems(), facts.planClosed(), facts.learningOpen());
    MeritRecommendation recommended =
        salary == null || cell == null
            ? null
            : MeritRecommendation.of(salary, MeritGate.behind(gates, cell));
    return new MeritLine(
        facts.employee(),
        facts.job(),
        facts.location(),
        paid,
        range,
        salary == null || range == null ? null : Ratios.of(salary, range.midpoint()),
        salary == null || range == null ? null : penetration(salary, range),
        rating,
        cell,
        facts.planItems(),
        facts.planClosed(),
        facts.learningOpen(),
        gates,
        recommended,
        proposed == null ? null : MeritProposal.of(proposed, salary, range, recommended),
        faults(facts, salary, rating));
  }

  private static @Nullable BigDecimal penetration(BigDecimal salary, PersonFacts.MeritRange range) {
    return Ratios.of(salary.subtract(range.minimum()), range.maximum().subtract(range.minimum()));
  }

  private static List<MeritFault> faults(
      PersonFacts facts, @Nullable BigDecimal salary, @Nullable MeritRating rating) {
    List<MeritFault> faults = new ArrayList<>();
    if (salary == null) {
      faults.add(facts.salary() == null ? MeritFault.NO_SALARY : MeritFault.OTHER_CURRENCY);
    }
    if (facts.range() == null) {
      faults.add(facts.job() == null ? MeritFault.NO_JOB : MeritFault.NO_RANGE);
    }
    if (rating == null) {
      faults.add(MeritFault.NOT_RATED);
    }
    return faults;
  }

  /** The facts that the line was made of. */
  PersonFacts facts() {
    PersonFacts.Reviewed reviewed =
        rating == null || rating.reviewId() == null
            ? null
            : new PersonFacts.Reviewed(rating.reviewId(), rating.value());
    return new PersonFacts(
        employee,
        job,
        location,
        salary,
        range,
        planItems,
        planItemsClosed,
        mandatoryLearningOpen,
        reviewed);
  }

  /** What comes of the line with the result of a review, which counts where nothing was told. */
  MeritLine reviewed(MeritMatrix matrix, String currency, PersonFacts.Reviewed result) {
    return of(
        matrix,
        currency,
        facts().with(result),
        rating == null ? null : rating.told(),
        proposal == null ? null : proposal.told(employee));
  }

  /** The salary, if it is in the worksheet's currency; else nothing. */
  BigDecimal counted(String currency) {
    return salary == null || !salary.currency().equals(currency)
        ? BigDecimal.ZERO
        : salary.amount();
  }
}
