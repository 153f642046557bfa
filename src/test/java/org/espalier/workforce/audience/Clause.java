package org.espalier.workforce.audience;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.espalier.workforce.jobs.LeadershipLevel;

/** A part of a filter over people: how it is written, and of whom it holds. */
sealed interface Clause {

  /** What can be named, by the words that name it. */
  Map<String, Collection<String>> NAMED =
      Map.of(
          "employee", List.of("p0", "p1", "p2"),
          "job", Someone.JOBS.keySet(),
          "position", Someone.POSITIONS,
          "jobFamily", Someone.FAMILIES.keySet(),
          "withinJobFamily", Someone.FAMILIES.keySet(),
          "orgUnit", Someone.UNITS.keySet(),
          "withinOrgUnit", Someone.UNITS.keySet(),
          "location", Someone.PLACES);

  /** As it is written. */
  String text();

  /** True if it holds of a person. */
  boolean holds(Someone person);

  /** True if it names a job, a family or a unit that is not there. */
  boolean strange();

  /** Clauses of every kind, so many deep. */
  static Arbitrary<Clause> clauses(int deep) {
    if (deep == 0) {
      return Arbitraries.oneOf(names(), texts(), levels(), dates(), present());
    }
    Arbitrary<Clause> less = clauses(deep - 1);
    return Arbitraries.oneOf(
        less,
        less.map(Not::new),
        Combinators.combine(less, less).as(And::new),
        Combinators.combine(less, less).as(Or::new));
  }

  private static Arbitrary<Clause> names() {
    return Arbitraries.of(NAMED.keySet().stream().sorted().toList())
        .flatMap(word -> {
          List<String> known = Objects.requireNonNull(NAMED.get(word)).stream().sorted().toList();
          Arbitrary<String> name =
              Arbitraries.frequencyOf(
                  Tuple.of(30, Arbitraries.of(known)), Tuple.of(1, Arbitraries.just("gone")));
          return Combinators.combine(
                  Arbitraries.of(word, word.toUpperCase(Locale.ROOT)),
                  Arbitraries.of("eq", "ne", "EQ", "Ne"),
                  name)
              .as(Comparison::new);
        });
  }

  private static Arbitrary<Clause> texts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "employee",
            "job",
            "Position",
            "jobFamily",
            "withinJobFamily",
            "orgUnit",
            "withinorgunit",
            "location");
    Arbitrary<String> part =
        Arbitraries.of(
            "", "L", "n", "\"", "\\", " ", "a", "p", "1", "😀", "LYON", "Lyon", "\u0000");
    return Combinators.combine(word, Arbitraries.of("co", "sw", "ew", "SW"), part)
        .as(Comparison::new);
  }

  private static Arbitrary<Clause> levels() {
    Arbitrary<String> level = Arbitraries.of(LeadershipLevel.class).map(Enum::name);
    return Combinators.combine(Arbitraries.just("leadershipLevel"), ordering(), level)
        .as(Comparison::new);
  }

  private static Arbitrary<Clause> dates() {
    return Combinators.combine(
            Arbitraries.just("hireDate"), ordering(), Someone.hireDates().map(LocalDate::toString))
        .as(Comparison::new);
  }

  private static Arbitrary<String> ordering() {
    return Arbitraries.of("eq", "ne", "gt", "ge", "lt", "le", "GE");
  }

  private static Arbitrary<Clause> present() {
    return Arbitraries.of(
            "job",
            "position",
            "jobFamily",
            "withinOrgUnit",
            "location",
            "leadershipLevel",
            "hireDate")
        .map(Present::new);
  }

  /** What a person has of an attribute, as texts that sort as the attribute does. */
  static Stream<String> values(String word, Someone person) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "employee" -> Stream.of(person.externalId());
      case "job" -> Stream.ofNullable(person.job());
      case "position" -> Stream.ofNullable(person.position());
      case "jobfamily" ->
          person.families().stream().skip(Math.max(0, person.families().size() - 1));
      case "withinjobfamily" -> person.families().stream();
      case "orgunit" -> Stream.ofNullable(person.unit());
      case "withinorgunit" -> person.units().stream();
      case "location" -> Stream.ofNullable(person.location());
      case "leadershiplevel" ->
          person.level() == null ? Stream.empty() : Stream.of(rank(person.level().name()));
      case "hiredate" ->
          person.hired() == null ? Stream.empty() : Stream.of(person.hired().toString());
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static String rank(String level) {
    return String.valueOf(
        List.of("INDIVIDUAL", "TEAM_LEAD", "MANAGER", "SENIOR_MANAGER", "EXECUTIVE")
            .indexOf(level));
  }

  record Comparison(String word, String operator, String value) implements Clause {

    @Override
    public boolean strange() {
      boolean seen = List.of("employee", "location").contains(word.toLowerCase(Locale.ROOT));
      return value.equals("gone") && !seen;
    }

    @Override
    public String text() {
      return word + " " + operator + " " + TextNode.valueOf(value);
    }

    @Override
    public boolean holds(Someone person) {
      String given = word.equals("leadershipLevel") ? rank(value) : value;
      return switch (operator.toLowerCase(Locale.ROOT)) {
        case "eq" -> values(word, person).anyMatch(given::equals);
        case "ne" -> values(word, person).noneMatch(given::equals);
        case "co" -> values(word, person).anyMatch(has -> has.contains(given));
        case "sw" -> values(word, person).anyMatch(has -> has.startsWith(given));
        case "ew" -> values(word, person).anyMatch(has -> has.endsWith(given));
        case "gt" -> values(word, person).anyMatch(has -> has.compareTo(given) > 0);
        case "ge" -> values(word, person).anyMatch(has -> has.compareTo(given) >= 0);
        case "lt" -> values(word, person).anyMatch(has -> has.compareTo(given) < 0);
        case "le" -> values(word, person).anyMatch(has -> has.compareTo(given) <= 0);
        default -> throw new IllegalArgumentException(operator);
      };
    }
  }

  record Present(String word) implements Clause {

    @Override
    public boolean strange() {
      return false;
    }

    @Override
    public String text() {
      return word + " pr";
    }

    @Override
    public boolean holds(Someone person) {
      return values(word, person).findAny().isPresent();
    }
  }

  record Not(Clause inner) implements Clause {

    @Override
    public boolean strange() {
      return inner.strange();
    }

    @Override
    public String text() {
      return "not (" + inner.text() + ")";
    }

    @Override
    public boolean holds(Someone person) {
      return !inner.holds(person);
    }
  }

  /** Binds closer than {@link Or}, which stands in parentheses within it. */
  record And(Clause left, Clause right) implements Clause {

    @Override
    public boolean strange() {
      return left.strange() || right.strange();
    }

    @Override
    public String text() {
      return part(left) + " and " + part(right);
    }

    private static String part(Clause clause) {
      return clause instanceof Or ? "(" + clause.text() + ")" : clause.text();
    }

    @Override
    public boolean holds(Someone person) {
      return left.holds(person) && right.holds(person);
    }
  }

  record Or(Clause left, Clause right) implements Clause {

    @Override
    public boolean strange() {
      return left.strange() || right.strange();
    }

    @Override
    public String text() {
      return left.text() + " or " + right.text();
    }

    @Override
    public boolean holds(Someone person) {
      return left.holds(person) || right.holds(person);
    }
  }
}
