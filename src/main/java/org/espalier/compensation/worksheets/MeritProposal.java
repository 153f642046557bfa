package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A raise that is proposed. Where no salary in the worksheet's currency is known, it is told alone.
 *
 * @param amount what is added to the yearly salary
 * @param percent amount / salary × 100
 * @param newSalary salary + amount
 * @param newCompaRatio newSalary / midpoint
 * @param aboveRange true if newSalary is above the maximum of the range
 * @param place where the amount lies against what is recommended
 * @param comment why
 */
@Schema(name = "MeritProposal")
public record MeritProposal(
    BigDecimal amount,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal newSalary,
    @Nullable BigDecimal newCompaRatio,
    @Nullable Boolean aboveRange,
    ProposalPlace place,
    @Nullable String comment) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Where a proposal lies against what is recommended. */
  @Schema(
      description =
          "Where a proposal lies against what is recommended, both ends being WITHIN. UNGUIDED: nothing is recommended.")
  public enum ProposalPlace {
    BELOW,
    WITHIN,
    ABOVE,
    UNGUIDED
  }

  static MeritProposal of(
      Told.Proposal told,
      @Nullable BigDecimal salary,
      PersonFacts.@Nullable MeritRange range,
      @Nullable MeritRecommendation recommended) {
    BigDecimal raised = salary == null ? null : Row.plain(salary.add(told.amount()));
    return new MeritProposal(
        Row.plain(told.amount()),
        salary == null ? null : Ratios.of(told.amount().multiply(HUNDRED), salary),
        raised,
        raised == null || range == null ? null : Ratios.of(raised, range.midpoint()),
        raised == null || range == null ? null : raised.compareTo(range.maximum()) > 0,
        place(told.amount(), recommended),
        told.comment());
  }

  private static ProposalPlace place(BigDecimal amount, @Nullable MeritRecommendation recommended) {
    if (recommended == null) {
      return ProposalPlace.UNGUIDED;
    }
    if (amount.compareTo(recommended.minimum()) < 0) {
      return ProposalPlace.BELOW;
    }
    return amount.compareTo(recommended.maximum()) > 0 ? ProposalPlace.ABOVE : ProposalPlace.WITHIN;
  }

  Told.Proposal told(EmployeeBrief employee) {
    return new Told.Proposal(employee.id(), amount, comment);
  }

  MeritProposalInput input(EmployeeBrief employee) {
    return new MeritProposalInput(employee.externalId(), amount, comment);
  }
}
