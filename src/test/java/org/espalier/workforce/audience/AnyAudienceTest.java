package org.espalier.workforce.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.Faults;

/** What holds of whatever filter, and of whatever is no filter. */
class AnyAudienceTest {

  @Provide
  Arbitrary<Clause> clauses() {
    return Clause.clauses(3);
  }

  @Provide
  Arbitrary<List<Someone>> companies() {
    return Someone.company(10);
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.texts();
  }

  @Property(tries = 1500)
  void peopleAreInItOfWhomItHolds(
      @ForAll("clauses") Clause clause, @ForAll("companies") List<Someone> people) {
    Audience audience = Audience.of(clause.text());
    for (Someone one : people) {
      assertEquals(one.active() && clause.holds(one), audience.holds(one.facts()));
    }
  }

  @Property(tries = 1000)
  void filterThatIsWrittenOutIsTheSameWhenReadAgain(
      @ForAll("clauses") Clause clause, @ForAll("companies") List<Someone> people)
      throws BadRequestException {
    Audience audience = Audience.of(clause.text());
    assertEquals(clause.text(), audience.toString());
    Filter filter = Filter.fromString(clause.text());
    assertEquals(filter, Filter.fromString(filter.toString()));
    Audience again = Audience.of(filter.toString());
    assertEquals(audience.references(), again.references());
    for (Someone one : people) {
      assertEquals(audience.holds(one.facts()), again.holds(one.facts()));
    }
  }

  @Property(tries = 3000)
  void anythingIsReadOrRefusedAtItsPlace(@ForAll("texts") String text) {
    readOrRefused(text);
  }

  @Property(tries = 1000)
  void brokenFilterIsReadOrRefusedAtItsPlace(
      @ForAll("clauses") Clause clause,
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 0, max = 200) int from,
      @ForAll @IntRange(min = 0, max = 10) int length) {
    String whole = clause.text();
    Assume.that(from <= whole.length());
    int to = Math.min(whole.length(), from + length);
    readOrRefused(whole.substring(0, from) + text + whole.substring(to));
    readOrRefused(whole.substring(0, from));
    readOrRefused(whole.substring(from));
  }

  @Example
  void listsAndObjectsAreNoValues() {
    for (String text : List.of("job eq [ ]", "job eq [\"dba\"]", "job eq {}", "job job [ ]")) {
      Faults faults = new Faults();
      Audience.read(text, "/audience", faults);
      assertEquals("INVALID_FORMAT", faults.list().getFirst().code().name(), text);
    }
  }

  @Example
  void deepestFilterIsReadOrRefused() {
    int deep = Audience.LONGEST / 2 - 3;
    readOrRefused("(".repeat(Audience.LONGEST));
    readOrRefused("not (".repeat(Audience.LONGEST / 5));
    readOrRefused("(".repeat(deep) + "job pr" + ")".repeat(deep));
    assertTrue(
        Audience.of("not (".repeat(330) + "job pr" + ")".repeat(330)).references().isEmpty());
  }

  private static void readOrRefused(String text) {
    Faults faults = new Faults();
    Audience audience = Audience.read(text, "/audience", faults);
    for (Fault fault : faults.list()) {
      assertEquals("/audience", fault.pointer());
      assertFalse(fault.message().isBlank());
    }
    Someone nobody = new Someone(0, false, null, null, null, null, null);
    assertFalse(audience.holds(nobody.facts()));
    if (faults.isEmpty()) {
      assertEquals(text.isBlank() ? "" : text, audience.toString());
    }
  }
}
