package org.espalier.plan.drafting;

import static org.espalier.plan.optimum.Shelf.after;
import static org.espalier.plan.optimum.Shelf.gap;
import static org.espalier.plan.optimum.Shelf.having;
import static org.espalier.plan.optimum.Shelf.teaches;
import static org.espalier.plan.optimum.Shelf.teachesAnybody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.plan.optimum.Shelf;
import org.espalier.plan.optimum.Why;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrafterTest {

  private final Shelf shelf = new Shelf();

  @Test
  void takesTheCheapestWayWhateverItsNumberOfSteps() {
    shelf
        .offer("leap", 1, 300, teaches("sql", 1, 3))
        .offer("step", 20, 100, teaches("sql", 1, 2))
        .offer("second step", 20, 100, teaches("sql", 2, 3));
    DraftView draft = draft(none(), gap("sql", 3, 1));
    assertEquals(List.of("step DEVELOPS 1>2", "second step DEVELOPS 2>3"), choices(draft, 0));
    assertEquals(List.of(money(200, "EUR")), draft.cost());
    assertEquals(new BigDecimal("40"), draft.hours());
    assertNull(draft.items().getFirst().why());
  }

  @Test
  void hoursDecideBetweenWaysThatCostTheSame() {
    shelf.offer("slow", 9, 100, teaches("sql", 1, 3)).offer("fast", 4, 100, teaches("sql", 1, 3));
    assertEquals(List.of("fast DEVELOPS 1>3"), choices(draft(none(), gap("sql", 3, 1)), 0));
  }

  @Test
  void prerequisitesComeFirstAndCount() {
    shelf
        .offer("advanced", 8, 50, teaches("sql", 1, 3), after("basics"))
        .offer("basics", 2, 30, after("login"))
        .offer("login", 1, 5);
    DraftView draft = draft(none(), gap("sql", 3, 1));
    assertEquals(
        List.of("login PREREQUISITE", "basics PREREQUISITE", "advanced DEVELOPS 1>3"),
        choices(draft, 0));
    assertEquals(List.of(money(85, "EUR")), draft.cost());
    assertEquals(new BigDecimal("11"), draft.hours());
  }

  @Test
  void prerequisitesMakeAWayDearer() {
    shelf
        .offer("cheap", 1, 50, teaches("sql", 1, 3), after("dear basics"))
        .offer("dear basics", 1, 100)
        .offer("middling", 1, 120, teaches("sql", 1, 3));
    assertEquals(List.of("middling DEVELOPS 1>3"), choices(draft(none(), gap("sql", 3, 1)), 0));
  }

  @Test
  void whatWasPassedIsNotOfferedAndNeedsNothingMore() {
    shelf
        .passed("done", 1, 1, teaches("sql", 1, 3))
        .passed("basics", 1, 1, after("never"))
        .offer("next", 4, 40, teaches("sql", 1, 3), after("basics"));
    assertEquals(List.of("next DEVELOPS 1>3"), choices(draft(none(), gap("sql", 3, 1)), 0));
  }

  @Test
  void unassessedBeginsAtTheBottom() {
    shelf
        .offer("from zero", 1, 10, teaches("sql", 0, 2))
        .offer("from one", 1, 1, teaches("sql", 1, 2));
    DraftItem item = draft(none(), gap("sql", 2, null)).items().getFirst();
    assertEquals("from zero", item.choices().getFirst().activity().title());
    assertEquals(new BigDecimal("2"), item.covered());
  }

  @Test
  void mostUrgentGapsAreTakenAndTheOthersNamed() {
    shelf.offer("all", 1, 1, teachesAnybody("c", 5));
    DraftRequest two = request(2, null, null);
    DraftView draft = draft(two, gap("a", 5, 1), gap("b", 4, 1), gap("c", 3, 1), gap("d", 1, 1));
    assertEquals(List.of("a", "b"), names(draft));
    assertEquals(List.of("c"), draft.leftOut().stream().map(c -> c.name()).toList());
    assertEquals(new BigDecimal("1.8"), draft.totalPriority());
    assertEquals(new BigDecimal("0"), draft.coveredPriority());
  }

  @Test
  void hoursAllowedAreKeptAndTheRestIsTold() {
    shelf
        .offer("first", 10, 1, teaches("sql", 1, 2))
        .offer("second", 10, 1, teaches("sql", 2, 3))
        .offer("third", 10, 1, teaches("sql", 3, 4));
    DraftItem item =
        draft(request(5, BigDecimal.valueOf(25), null), gap("sql", 4, 1)).items().getFirst();
    assertEquals(new BigDecimal("3"), item.reached());
    assertEquals(new BigDecimal("2"), item.covered());
    assertEquals(new BigDecimal("1"), item.uncovered());
    assertEquals(Why.OVER_LIMIT, item.why());
  }

  @Test
  void limitIsSharedByAllGaps() {
    shelf
        .offer("a course", 10, 60, teaches("a", 1, 3))
        .offer("b course", 10, 60, teaches("b", 1, 3));
    DraftRequest hundred = request(5, null, money(100, "EUR"));
    DraftView draft = draft(hundred, gap("a", 3, 1), gap("b", 3, 1));
    assertNull(draft.items().get(0).why());
    assertEquals(Why.OVER_LIMIT, draft.items().get(1).why());
    assertEquals(List.of(), draft.items().get(1).choices());
    assertEquals(List.of(money(60, "EUR")), draft.cost());
  }

  @Test
  void otherCurrenciesAreLeftOutUnderALimitUnlessFree() {
    shelf
        .abroad("paid", 1, 10, "USD", teaches("a", 1, 3))
        .abroad("free", 1, 0, "USD", teaches("b", 1, 3));
    DraftRequest limit = request(5, null, money(100, "EUR"));
    DraftView draft = draft(limit, gap("a", 3, 1), gap("b", 3, 1));
    assertEquals(Why.OVER_LIMIT, draft.items().get(0).why());
    assertNull(draft.items().get(1).why());
    assertNull(draft(none(), gap("a", 3, 1)).items().getFirst().why());
  }

  @Test
  void activityForTwoGapsIsPaidOnce() {
    shelf.offer("both", 8, 100, teaches("a", 1, 3), teaches("b", 1, 2));
    DraftView draft = draft(none(), gap("a", 3, 1), gap("b", 2, 1));
    assertEquals(List.of("both DEVELOPS 1>3"), choices(draft, 0));
    assertEquals(List.of("both CHOSEN_ALREADY 1>2"), choices(draft, 1));
    assertNull(draft.items().get(1).choices().getFirst().hours());
    assertNull(draft.items().get(1).choices().getFirst().cost());
    assertEquals(new BigDecimal("8"), draft.hours());
    assertEquals(new BigDecimal("1"), draft.items().get(1).covered());
  }

  @Test
  void prerequisiteOfOneGapThatServesAnotherIsNotPaidTwice() {
    shelf
        .offer("basics", 2, 20, teaches("b", 1, 2))
        .offer("advanced", 8, 80, teaches("a", 1, 3), after("basics"))
        .offer("other", 1, 1, teaches("b", 1, 2));
    DraftView draft = draft(none(), gap("a", 3, 1), gap("b", 2, 1));
    assertEquals(List.of("basics CHOSEN_ALREADY 1>2"), choices(draft, 1));
    assertEquals(List.of(money(100, "EUR")), draft.cost());
  }

  @Test
  void whatAnEarlierGapTeachesIsKnownInTheLaterOnes() {
    shelf
        .offer("english", 1, 10, teaches("a", 1, 3))
        .offer("negotiation", 1, 10, teaches("b", 1, 3), having("a", 3));
    Map<UUID, BigDecimal> levels = new HashMap<>();
    levels.put(Shelf.id("a"), BigDecimal.ONE);
    DraftView draft =
        new Drafter(shelf.catalogue(), none(), levels)
            .draft(List.of(gap("a", 3, 1), gap("b", 3, 1)));
    assertEquals(List.of("negotiation DEVELOPS 1>3"), choices(draft, 1));
    DraftView other = draft(none(), gap("b", 3, 1));
    assertEquals(Why.PREREQUISITES_MISSING, other.items().getFirst().why());
  }

  @Test
  void whatNothingTeachesIsACatalogueGap() {
    shelf.offer("start", 1, 1, teaches("sql", 1, 2));
    DraftView draft = draft(none(), gap("sql", 4, 1), gap("tact", 3, 1));
    assertEquals(Why.NOT_IN_CATALOGUE, draft.items().get(0).why());
    assertEquals(new BigDecimal("1"), draft.items().get(0).covered());
    assertEquals(Why.NOT_IN_CATALOGUE, draft.items().get(1).why());
    assertEquals(
        List.of("sql beyond 2 of 4", "tact beyond 1 of 3"),
        draft.catalogueGaps().stream()
            .map(one ->
                "%s beyond %s of %s"
                    .formatted(one.competency().name(), one.beyond(), one.required()))
            .toList());
  }

  @Test
  void whatOneCannotBeginIsNoCatalogueGap() {
    shelf
        .offer("from three", 1, 1, teaches("sql", 3, 5))
        .offer("locked", 1, 1, teaches("tact", 1, 3), after("withdrawn"));
    DraftView draft = draft(none(), gap("sql", 5, 1), gap("tact", 3, 1));
    assertEquals(Why.PREREQUISITES_MISSING, draft.items().get(0).why());
    assertEquals(Why.PREREQUISITES_MISSING, draft.items().get(1).why());
    assertEquals(List.of(), draft.catalogueGaps());
  }

  @Test
  void coveringMoreThanAskedCountsAsAsked() {
    shelf.offer("master", 1, 1, teaches("sql", 1, 5));
    DraftView draft = draft(none(), gap("sql", 3, 1));
    assertEquals(new BigDecimal("5"), draft.items().getFirst().reached());
    assertEquals(new BigDecimal("2"), draft.items().getFirst().covered());
    assertEquals(new BigDecimal("2"), draft.items().getFirst().choices().getFirst().covers());
    assertEquals(draft.totalPriority(), draft.coveredPriority());
  }

  @Test
  void coveredPriorityIsTheShareOfTheShortfall() {
    shelf.offer("part", 1, 1, teaches("sql", 1, 2));
    DraftView draft = draft(none(), gap("sql", 4, 1));
    assertEquals(new BigDecimal("0.6"), draft.totalPriority());
    assertEquals(new BigDecimal("0.2"), draft.coveredPriority());
  }

  private DraftView draft(DraftRequest request, GapItem... gaps) {
    return new Drafter(shelf.catalogue(), request, Map.of()).draft(List.of(gaps));
  }

  private static DraftRequest none() {
    return request(10, null, null);
  }

  private static DraftRequest request(int items, @Nullable BigDecimal hours, @Nullable Money cost) {
    return new DraftRequest(null, null, items, hours, cost, null, null, null);
  }

  private static Money money(int amount, String currency) {
    return new Money(BigDecimal.valueOf(amount), currency);
  }

  private static List<String> names(DraftView draft) {
    return draft.items().stream().map(item -> item.competency().name()).toList();
  }

  private static List<String> choices(DraftView draft, int item) {
    return draft.items().get(item).choices().stream()
        .map(choice ->
            choice.activity().title()
                + " "
                + choice.reason()
                + (choice.fromLevel() == null
                    ? ""
                    : " " + choice.fromLevel() + ">" + choice.toLevel()))
        .toList();
  }
}
