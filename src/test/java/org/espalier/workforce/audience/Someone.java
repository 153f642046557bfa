package org.espalier.workforce.audience;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person of a made-up company.
 *
 * @param number who it is
 */
record Someone(
    int number,
    boolean active,
    @Nullable String job,
    @Nullable String position,
    @Nullable String unit,
    @Nullable String location,
    @Nullable LocalDate hired) {

  /** Where people work. */
  static final List<String> PLACES =
      List.of("Lyon", "Lyon 2", "Köln", "a \"b\" c", "C:\\lab", "it's (not) 😀", "and");

  /** Units by name, each with those above it. */
  static final Map<String, List<String>> UNITS =
      Map.of(
          "hq", List.of("hq"),
          "lab", List.of("hq", "lab"),
          "cell", List.of("hq", "lab", "cell"),
          "yard", List.of("yard"));

  /** Families by name, each with those above it. */
  static final Map<String, List<String>> FAMILIES =
      Map.of(
          "tech", List.of("tech"),
          "data", List.of("tech", "data"),
          "trade", List.of("trade"));

  /** Jobs by name. */
  static final Map<String, Job> JOBS =
      Map.of(
          "dba", new Job("data", LeadershipLevel.INDIVIDUAL),
          "head", new Job("tech", LeadershipLevel.SENIOR_MANAGER),
          "lead", new Job("data", LeadershipLevel.TEAM_LEAD),
          "seller", new Job("trade", null),
          "clerk", new Job(null, LeadershipLevel.MANAGER));

  /** Positions by name. */
  static final List<String> POSITIONS = List.of("dba-1", "head-1", "night watch");

  /** A company of so many people. */
  static Arbitrary<List<Someone>> company(int people) {
    Arbitrary<Someone> one =
        Combinators.combine(
                Arbitraries.integers().between(0, 9).map(n -> n > 0),
                Arbitraries.of(JOBS.keySet().stream().sorted().toList()).injectNull(0.2),
                Arbitraries.of(POSITIONS).injectNull(0.4),
                Arbitraries.of(UNITS.keySet().stream().sorted().toList()).injectNull(0.2),
                Arbitraries.of(PLACES).injectNull(0.2),
                hireDates().injectNull(0.2))
            .as((active, job, position, unit, place, hired) ->
                new Someone(0, active, job, position, unit, place, hired));
    return one.list().ofMinSize(1).ofMaxSize(people).map(Someone::numbered);
  }

  /** Days on which people began. */
  static Arbitrary<LocalDate> hireDates() {
    return Dates.dates().between(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 3, 2));
  }

  String externalId() {
    return "p" + number;
  }

  @Nullable LeadershipLevel level() {
    return job == null ? null : Objects.requireNonNull(JOBS.get(job)).level();
  }

  List<String> families() {
    String family = job == null ? null : Objects.requireNonNull(JOBS.get(job)).family();
    return family == null ? List.of() : Objects.requireNonNull(FAMILIES.get(family));
  }

  List<String> units() {
    return unit == null ? List.of() : Objects.requireNonNull(UNITS.get(unit));
  }

  /** As audiences see a person. */
  PersonFacts facts() {
    return new PersonFacts(
        new UUID(0, number),
        externalId(),
        active,
        job,
        position,
        level(),
        families(),
        units(),
        location,
        hired);
  }

  /** As a row of an import. */
  String row() {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("externalId", externalId()).put("givenName", "P").put("familyName", "N" + number);
    row.put("jobExternalId", job)
        .put("positionExternalId", position)
        .put("orgUnitExternalId", unit)
        .put("location", location);
    row.put("hireDate", hired == null ? null : hired.toString());
    return row.put("status", active ? "ACTIVE" : "INACTIVE").toString();
  }

  private static List<Someone> numbered(List<Someone> people) {
    return IntStream.range(0, people.size()).mapToObj(i -> people.get(i).numbered(i)).toList();
  }

  private Someone numbered(int as) {
    return new Someone(as, active, job, position, unit, location, hired);
  }

  /** A job of the company. */
  record Job(@Nullable String family, @Nullable LeadershipLevel level) {}
}
