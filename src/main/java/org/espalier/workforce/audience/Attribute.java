package org.espalier.workforce.audience;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.espalier.platform.sync.Lookup;
import org.espalier.workforce.jobs.JobFamilies;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** What can be asked about a person, in the words of an audience. */
@SuppressWarnings("ImmutableEnumChecker") // lookups and functions without state
enum Attribute {
  EMPLOYEE("employee", Kind.KEY, Employees.LOOKUP, person -> Stream.of(person.externalId())),
  JOB("job", Kind.KEY, Jobs.LOOKUP, person -> Stream.ofNullable(person.job())),
  POSITION("position", Kind.KEY, Positions.LOOKUP, person -> Stream.ofNullable(person.position())),
  JOB_FAMILY("jobFamily", Kind.KEY, JobFamilies.LOOKUP, person -> last(person.jobFamilies())),
  WITHIN_JOB_FAMILY(
      "withinJobFamily", Kind.KEY, JobFamilies.LOOKUP, person -> person.jobFamilies().stream()),
  ORG_UNIT("orgUnit", Kind.KEY, OrgUnits.LOOKUP, person -> last(person.orgUnits())),
  WITHIN_ORG_UNIT("withinOrgUnit", Kind.KEY, OrgUnits.LOOKUP, person -> person.orgUnits().stream()),
  LOCATION("location", Kind.KEY, null, person -> Stream.ofNullable(person.location())),
  LEADERSHIP_LEVEL(
      "leadershipLevel",
      Kind.LEVEL,
      null,
      person ->
          person.leadershipLevel() == null
              ? Stream.empty()
              : Stream.of(person.leadershipLevel().name())),
  HIRE_DATE(
      "hireDate",
      Kind.DATE,
      null,
      person ->
          person.hireDate() == null ? Stream.empty() : Stream.of(person.hireDate().toString()));

  private final String word;
  private final Kind kind;
  private final @Nullable Lookup<Lookup.Id> lookup;
  private final Function<PersonFacts, Stream<String>> values;

  Attribute(
      String word,
      Kind kind,
      @Nullable Lookup<Lookup.Id> lookup,
      Function<PersonFacts, Stream<String>> values) {
    this.word = word;
    this.kind = kind;
    this.lookup = lookup;
    this.values = values;
  }

  /** The attribute of a name, in whatever case (RFC 7643, 2.1). */
  static Optional<Attribute> named(String name) {
    return Arrays.stream(values()).filter(one -> one.word.equalsIgnoreCase(name)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(one -> one.word).toList();
  }

  String word() {
    return word;
  }

  /** How the things that its values name are found; null if they name nothing. */
  @Nullable Lookup<Lookup.Id> lookup() {
    return lookup;
  }

  boolean ordered() {
    return kind != Kind.KEY;
  }

  /** What a person has of it, in a form that can be compared. */
  Stream<Comparable<Object>> of(PersonFacts person) {
    return values.apply(person).map(kind::value).filter(Objects::nonNull);
  }

  /** A value that a person's is compared with; null if it is not a possible one. */
  @Nullable Comparable<Object> value(String text) {
    return kind.value(text);
  }

  /** What its values look like. */
  String form() {
    return kind.form;
  }

  private static Stream<String> last(List<String> path) {
    return path.isEmpty() ? Stream.empty() : Stream.of(path.getLast());
  }

  private enum Kind {
    KEY("a text"),
    LEVEL(
        "one of "
            + String.join(", ", Arrays.stream(LeadershipLevel.values()).map(Enum::name).toList())),
    DATE("a date such as 2026-01-31");

    private final String form;

    Kind(String form) {
      this.form = form;
    }

    @SuppressWarnings("unchecked") // values of one kind are of one type
    @Nullable Comparable<Object> value(String text) {
      return (Comparable<Object>)
          (Object)
              switch (this) {
                case KEY -> text;
                case LEVEL -> level(text);
                case DATE -> date(text);
              };
    }

    private static @Nullable Integer level(String text) {
      return Arrays.stream(LeadershipLevel.values())
          .filter(level -> level.name().equalsIgnoreCase(text))
          .map(LeadershipLevel::rank)
          .findFirst()
          .orElse(null);
    }

    private static @Nullable LocalDate date(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }
}
