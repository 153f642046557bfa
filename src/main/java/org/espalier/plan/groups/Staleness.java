package org.espalier.plan.groups;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.competency.evidence.Proficiencies;
import org.espalier.learning.enrolments.Clashes;
import org.espalier.learning.sessions.Seats;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Tells what has changed since a proposal was made. */
@Singleton
class Staleness {

  private static final int MOST_TOLD = 20;
  private static final Query STANDINGS = Query.file("plan/standings");
  private static final Query THERE = Query.file("plan/still_there");

  private final Sql sql;
  private final Seats seats;
  private final Clashes clashes;
  private final Proficiencies proficiencies;

  Staleness(Sql sql, Seats seats, Clashes clashes, Proficiencies proficiencies) {
    this.sql = sql;
    this.seats = seats;
    this.clashes = clashes;
    this.proficiencies = proficiencies;
  }

  /**
   * Insists that what lines rest on still holds.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT with what changed, line by line
   */
  void requireFresh(GroupDraftView draft, List<GroupDraftLine> lines) {
    List<String> changed = new ArrayList<>();
    Set<UUID> people = ids(lines, true);
    Set<UUID> activities = ids(lines, false);
    Map<UUID, Map<UUID, Boolean>> standings = standings(people);
    Set<UUID> there =
        new HashSet<>(
            sql.list(
                THERE,
                Args.of("today", Moments.today())
                    .uuids("people", people)
                    .uuids("activities", activities),
                row -> row.uuid("id")));
    Map<UUID, Map<UUID, BigDecimal>> levels = proficiencies.levels(people);
    Map<UUID, FreeSession> free = free(draft, activities);
    TakenSeats taken = new TakenSeats();
    Set<Clashes.Place> busy =
        clashes.of(
            people,
            lines.stream().map(GroupDraftLine::sessionId).filter(Objects::nonNull).toList(),
            Moments.now());
    // as they are numbered what comes first is before what needs it, in whatever order it was asked
    for (GroupDraftLine line :
        lines.stream().sorted(Comparator.comparingInt(GroupDraftLine::line)).toList()) {
      String what = change(line, there, standings, levels);
      if (what == null && line.sessionId() != null) {
        what = taken.take(line, free.get(line.sessionId()), busy);
      }
      if (what != null) {
        changed.add("Line " + line.line() + ": " + what);
      }
    }
    if (!changed.isEmpty()) {
      throw CommonProblem.CONFLICT.because(
          changed.stream().limit(MOST_TOLD).collect(Collectors.joining(" "))
              + (changed.size() > MOST_TOLD ? " And so on." : ""));
    }
  }

  private static @Nullable String change(
      GroupDraftLine line,
      Set<UUID> there,
      Map<UUID, Map<UUID, Boolean>> standings,
      Map<UUID, Map<UUID, BigDecimal>> levels) {
    UUID person = line.employee().id();
    UUID activity = line.activity().id();
    Boolean passed = standings.getOrDefault(person, Map.of()).get(activity);
    if (!there.contains(person)) {
      return "the person is not there any more.";
    } else if (!there.contains(activity)) {
      return "the activity is not offered any more.";
    } else if (passed != null) {
      return passed ? "it was passed in the meantime." : "it was assigned in the meantime.";
    } else if (reached(line, levels.getOrDefault(person, Map.of()))) {
      return "the levels were reached in the meantime.";
    }
    return null;
  }

  /** True if nothing is left of what the line was to cover. */
  private static boolean reached(GroupDraftLine line, Map<UUID, BigDecimal> levels) {
    return !line.covers().isEmpty()
        && line.covers().stream()
            .allMatch(cover -> {
              BigDecimal level = levels.get(cover.competency().id());
              return level != null && level.compareTo(cover.toLevel()) >= 0;
            });
  }

  private Map<UUID, Map<UUID, Boolean>> standings(Set<UUID> people) {
    Map<UUID, Map<UUID, Boolean>> standings = new HashMap<>();
    sql.list(
        STANDINGS,
        Args.of("now", Moments.now()).uuids("employees", people),
        row ->
            standings
                .computeIfAbsent(row.uuid("employee_id"), _ -> new HashMap<>())
                .merge(row.uuid("activity_id"), row.flag("passed"), Boolean::logicalOr));
    return standings;
  }

  private Map<UUID, FreeSession> free(GroupDraftView draft, Set<UUID> activities) {
    Map<UUID, FreeSession> free = new HashMap<>();
    seats.free(activities, draft.dueBy()).forEach(one -> free.put(one.session(), one));
    return free;
  }

  private static Set<UUID> ids(List<GroupDraftLine> lines, boolean people) {
    return lines.stream()
        .map(line -> people ? line.employee().id() : line.activity().id())
        .collect(Collectors.toSet());
  }
}
