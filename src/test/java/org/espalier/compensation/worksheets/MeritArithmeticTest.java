package org.espalier.compensation.worksheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.espalier.compensation.guidelines.GateEffect;
import org.espalier.compensation.guidelines.MandatoryLearningGate;
import org.espalier.compensation.guidelines.MeritBand;
import org.espalier.compensation.guidelines.MeritCell;
import org.espalier.compensation.guidelines.MeritMatrix;
import org.espalier.compensation.guidelines.PlanCompletionGate;
import org.espalier.compensation.guidelines.RangeMeasure;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** What is recommended and summed, for any salaries, matrices, gates and proposals. */
class MeritArithmeticTest {

  @Provide
  Arbitrary<MeritMatrix> matrices() {
    Arbitrary<List<BigDecimal>> percents =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("20"))
            .ofScale(2)
            .list()
            .ofSize(12)
            .map(List::copyOf);
    Arbitrary<BigDecimal> share =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(2);
    Arbitrary<@Nullable GateEffect> effects = Arbitraries.of(GateEffect.class).injectNull(0.3);
    return Combinators.combine(percents, share, effects, effects)
        .as((some, least, plan, learning) ->
            new MeritMatrix(
                RangeMeasure.COMPA_RATIO,
                List.of(band("low", null), band("high", "3")),
                List.of(band("below", null), band("above", "1")),
                cells(some),
                plan == null ? null : new PlanCompletionGate(least, plan),
                learning == null ? null : new MandatoryLearningGate(learning)));
  }

  @Provide
  Arbitrary<List<MeritLine>> lines() {
    return matrices().flatMap(matrix -> line(matrix).list().ofMaxSize(9));
  }

  @Provide
  Arbitrary<Case> cases() {
    return matrices().flatMap(matrix -> line(matrix).map(line -> new Case(matrix, line)));
  }

  private static Arbitrary<MeritLine> line(MeritMatrix matrix) {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("200000")).ofScale(2);
    Arbitrary<@Nullable BigDecimal> raises =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("9000"))
            .ofScale(3)
            .injectNull(0.3);
    Arbitrary<@Nullable BigDecimal> ratings =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ONE, new BigDecimal("5"))
            .ofScale(1)
            .injectNull(0.2);
    Arbitrary<String> currencies = Arbitraries.of("EUR", "EUR", "EUR", "USD");
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
    return Combinators.combine(amounts, currencies, ratings, raises, few, few, few)
        .as((salary, currency, rating, raise, items, closed, open) -> {
          EmployeeBrief somebody = new EmployeeBrief(UUID.randomUUID(), "x", "X", "Y");
          PersonFacts facts =
              new PersonFacts(
                  somebody,
                  null,
                  null,
                  new PersonFacts.MeritSalary(
                      UUID.randomUUID(), salary, currency, LocalDate.of(2025, 1, 1)),
                  new PersonFacts.MeritRange(
                      UUID.randomUUID(),
                      "r",
                      null,
                      new BigDecimal("30000"),
                      new BigDecimal("50000"),
                      new BigDecimal("75000")),
                  items,
                  Math.min(items, closed),
                  open,
                  null);
          return MeritLine.of(
              matrix,
              "EUR",
              facts,
              rating,
              raise == null ? null : new Told.Proposal(somebody.id(), raise, null));
        });
  }

  @Property(tries = 1000)
  void whatIsRecommendedStaysWithinItsCellAndRises(@ForAll("cases") Case one) {
    MeritLine line = one.line;
    MeritRecommendation meant = line.recommended();
    assertEquals(line.faults().isEmpty(), meant != null);
    if (meant == null) {
      assertNull(line.cell());
      return;
    }
    MeritCell cell = Objects.requireNonNull(line.cell());
    boolean nothing = closed(line, GateEffect.NOTHING);
    boolean least = closed(line, GateEffect.MINIMUM);
    BigDecimal salary = Objects.requireNonNull(line.salary()).amount();
    same(nothing ? BigDecimal.ZERO : exactly(salary, cell.minimumPercent()), meant.minimum());
    BigDecimal target = least ? cell.minimumPercent() : cell.targetPercent();
    same(nothing ? BigDecimal.ZERO : exactly(salary, target), meant.target());
    BigDecimal most = least ? cell.minimumPercent() : cell.maximumPercent();
    same(nothing ? BigDecimal.ZERO : exactly(salary, most), meant.maximum());
    assertTrue(meant.minimum().compareTo(meant.target()) <= 0);
    assertTrue(meant.target().compareTo(meant.maximum()) <= 0);
  }

  @Property(tries = 1000)
  void gatesSayWhy(@ForAll("cases") Case one) {
    for (MeritGate gate : one.line.gates()) {
      assertEquals(gate.open(), gate.reason() != MeritGate.GateReason.NOT_MET);
      if (gate.gate() == MeritGate.GateKind.PLAN_COMPLETION && gate.count() > 0) {
        BigDecimal share = Objects.requireNonNull(gate.share());
        BigDecimal asked = Objects.requireNonNull(gate.atLeast());
        // Both have fewer digits than the quotient is shown with.
        assertEquals(gate.open(), share.compareTo(asked) >= 0);
      }
      if (gate.gate() == MeritGate.GateKind.MANDATORY_LEARNING) {
        assertEquals(gate.open(), gate.count() == 0);
      }
    }
    long asked =
        (one.matrix.planCompletion() == null ? 0L : 1L)
            + (one.matrix.mandatoryLearning() == null ? 0L : 1L);
    assertEquals(asked, one.line.gates().size());
  }

  @Property(tries = 1000)
  void proposalsLieWhereTheyLie(@ForAll("cases") Case one) {
    MeritProposal proposal = one.line.proposal();
    MeritRecommendation meant = one.line.recommended();
    if (proposal == null) {
      return;
    }
    if (meant == null) {
      assertEquals(MeritProposal.ProposalPlace.UNGUIDED, proposal.place());
    } else {
      boolean within =
          proposal.amount().compareTo(meant.minimum()) >= 0
              && proposal.amount().compareTo(meant.maximum()) <= 0;
      assertEquals(within, proposal.place() == MeritProposal.ProposalPlace.WITHIN);
    }
    PersonFacts.MeritSalary paid = Objects.requireNonNull(one.line.salary());
    if (paid.currency().equals("EUR")) {
      same(paid.amount().add(proposal.amount()), Objects.requireNonNull(proposal.newSalary()));
    } else {
      assertNull(proposal.newSalary());
      assertTrue(one.line.faults().contains(MeritFault.OTHER_CURRENCY));
    }
  }

  @Property(tries = 500)
  void sumsAreExact(@ForAll("lines") List<MeritLine> lines) {
    MeritTotals totals = MeritTotals.of(lines, "EUR", new BigDecimal("1000"));
    same(
        sum(lines, line -> line.proposal() == null ? null : line.proposal().amount()),
        totals.proposed());
    same(
        sum(lines, line -> line.recommended() == null ? null : line.recommended().minimum()),
        totals.minimum());
    same(
        sum(lines, line -> line.recommended() == null ? null : line.recommended().target()),
        totals.target());
    same(
        sum(lines, line -> line.recommended() == null ? null : line.recommended().maximum()),
        totals.maximum());
    same(
        sum(
            lines,
            line ->
                line.salary() != null && line.salary().currency().equals("EUR")
                    ? line.salary().amount()
                    : null),
        totals.salaries());
    assertEquals(lines.size(), totals.people());
    same(new BigDecimal("1000").subtract(totals.proposed()), totals.remaining());
  }

  @Property(tries = 500)
  void aBudgetIsOverByTheLeastBitMoreAndNotBefore(@ForAll("lines") List<MeritLine> lines) {
    BigDecimal proposed = MeritTotals.of(lines, "EUR", BigDecimal.ZERO).proposed();
    assertTrue(!MeritTotals.of(lines, "EUR", proposed).overBudget());
    BigDecimal bit = new BigDecimal("0.001");
    assertTrue(!MeritTotals.of(lines, "EUR", proposed.add(bit)).overBudget());
    assertTrue(
        proposed.signum() == 0
            || MeritTotals.of(lines, "EUR", proposed.subtract(bit)).overBudget());
  }

  @Property(tries = 500)
  void aRollUpIsTheSumOfItsParts(
      @ForAll("lines") List<MeritLine> here, @ForAll("lines") List<MeritLine> there) {
    BigDecimal budget = new BigDecimal("500.5");
    List<MeritLine> both = new ArrayList<>(here);
    both.addAll(there);
    assertEquals(
        MeritTotals.of(both, "EUR", budget.add(budget)),
        MeritTotals.of(
            List.of(MeritTotals.of(here, "EUR", budget), MeritTotals.of(there, "EUR", budget))));
  }

  private static boolean closed(MeritLine line, GateEffect effect) {
    return line.gates().stream().anyMatch(gate -> !gate.open() && gate.otherwise() == effect);
  }

  private static BigDecimal exactly(BigDecimal salary, BigDecimal percent) {
    return salary.multiply(percent).divide(new BigDecimal("100"));
  }

  private static BigDecimal sum(
      List<MeritLine> lines, Function<MeritLine, @Nullable BigDecimal> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (MeritLine line : lines) {
      BigDecimal one = amount.apply(line);
      sum = one == null ? sum : sum.add(one);
    }
    return sum;
  }

  private static void same(BigDecimal expected, BigDecimal found) {
    assertEquals(0, expected.compareTo(found), () -> expected + " is not " + found);
  }

  private static MeritBand band(String key, @Nullable String from) {
    return new MeritBand(key, null, from == null ? null : new BigDecimal(from));
  }

  private static List<MeritCell> cells(List<BigDecimal> percents) {
    List<MeritCell> cells = new ArrayList<>();
    for (String rating : List.of("low", "high")) {
      for (String position : List.of("below", "above")) {
        List<BigDecimal> three =
            percents.subList(cells.size() * 3, cells.size() * 3 + 3).stream().sorted().toList();
        cells.add(new MeritCell(rating, position, three.get(0), three.get(1), three.get(2)));
      }
    }
    return cells;
  }

  record Case(MeritMatrix matrix, MeritLine line) {}
}
