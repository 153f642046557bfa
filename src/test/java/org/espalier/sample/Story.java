package org.espalier.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.espalier.competency.evidence.EvidenceInput;
import org.espalier.competency.frameworks.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one person in the two years. Holds how good the person really is, which nobody
 * knows but the generator: what others observe follows from it.
 */
final class Story {

  static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  final Person person;
  final Map<String, Need> needs;
  final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, Shown> shown = new HashMap<>();
  final Set<String> given = new HashSet<>();
  final List<EvidenceInput> evidence = new ArrayList<>();

  Story(Person person, Map<String, Need> needs) {
    this.person = person;
    this.needs = needs;
    for (Need need : needs.values()) {
      levels.put(need.competency(), firstLevel(need));
    }
  }

  /** A chance of this person, by what it is about. */
  Chance chance(String... about) {
    return new Chance(person.id(), String.join("/", about));
  }

  /** How good the person is. */
  int level(String competency) {
    return Objects.requireNonNull(levels.get(competency), competency);
  }

  boolean lacks(Need need) {
    return level(need.competency()) < need.level();
  }

  void reaches(String competency, int level) {
    levels.merge(competency, level, Math::max);
  }

  /** True if the person had been there for so many months on a day, and still is. */
  boolean present(LocalDate day, int months) {
    boolean gone = person.left() && day.isAfter(FIRST_DAY.plusMonths(5));
    return !gone && !person.hired().plusMonths(months).isAfter(day);
  }

  /** The level that others know of, by what was observed last; 0 if nothing was. */
  int shown(String competency) {
    Shown last = shown.get(competency);
    return last == null ? 0 : last.level();
  }

  void shows(String competency, int level, Instant at) {
    shown.merge(competency, new Shown(level, at), (a, b) -> b.at().isBefore(a.at()) ? a : b);
  }

  void observe(
      EvidenceSource source,
      String competency,
      int level,
      LocalDate day,
      @Nullable String rater,
      @Nullable LocalDate validUntil,
      @Nullable String comment) {
    Instant at = chance(competency, source.name(), day.toString()).hour(day);
    if (source != EvidenceSource.SELF) {
      shows(competency, level, at);
    }
    evidence.add(
        new EvidenceInput(
            String.join("-", person.id(), competency, DAY.format(day) + source.name().charAt(0)),
            null,
            person.id(),
            null,
            competency,
            null,
            BigDecimal.valueOf(level),
            source,
            rater,
            at,
            validUntil == null ? null : validUntil.atStartOfDay().toInstant(ZoneOffset.UTC),
            comment));
  }

  /** The longer in the company, the nearer to what the job asks for, and sometimes beyond. */
  private int firstLevel(Need need) {
    Chance chance = chance("first", need.competency());
    long years = person.years(FIRST_DAY);
    int shift =
        years < 1
            ? chance.shift(24, 46, 30)
            : years < 5 ? chance.shift(6, 32, 47, 15) : chance.shift(2, 21, 51, 26);
    return Math.clamp(need.level() + shift, 1, 5);
  }

  private record Shown(int level, Instant at) {}
}
