package org.espalier.learning.programs;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.assignments.AssignmentState;
import org.espalier.learning.assignments.AssignmentsChanged;
import org.espalier.learning.catalogue.ActivityLinksChanged;
import org.espalier.learning.completions.DerivedCompletions;
import org.espalier.learning.completions.LearningDone;
import org.espalier.learning.completions.LearningVoided;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;

/**
 * Completes programs with their last part, and takes that back with it. What completes a program
 * can complete one that it is a part of: each is recorded as any completion, which is told here
 * again. Who is to do a program whose parts are done already has done it.
 */
@Singleton
class ProgramCompletions {

  private static final Query DONE = Query.file("learning/programs_done");
  private static final Query ASSIGNED = Query.file("learning/programs_assigned");
  private static final Query OPEN = Query.file("learning/programs_open");

  /** Of how many programs of people is asked at once: as many open ones as there are can change. */
  private static final int MOST = 1000;

  private final Sql sql;
  private final DerivedCompletions derived;

  ProgramCompletions(Sql sql, DerivedCompletions derived) {
    this.sql = sql;
    this.derived = derived;
  }

  void done(@Observes LearningDone event) {
    complete(parts(event.done()), event.now());
  }

  /** What follows from what is left follows anew: somebody may have done a part twice. */
  void voided(@Observes LearningVoided event) {
    derived.withdraw(event);
    complete(parts(event.voided()), event.now());
  }

  void assigned(@Observes AssignmentsChanged event) {
    List<UUID> open = event.to(Set.of(AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS));
    if (!open.isEmpty()) {
      catchUp(sql.list(ASSIGNED, Args.none().uuids("assignments", open), Asked::of), event.now());
    }
  }

  void changed(@Observes ActivityLinksChanged event) {
    Args args = Args.none().uuids("activities", event.activities());
    catchUp(sql.list(OPEN, args, Asked::of), Moments.now());
  }

  /**
   * Whoever else makes the last part of a program be done completes it: only those wait who have
   * done one already.
   */
  private void catchUp(List<Asked> programs, Instant now) {
    Set<UUID> people = new HashSet<>();
    for (List<Asked> some : slices(programs)) {
      followingFrom(some).forEach(one -> people.add(one.employee()));
    }
    if (!people.isEmpty()) {
      derived.lock(people);
      slices(programs.stream().filter(one -> people.contains(one.employee())).toList())
          .forEach(some -> complete(some, now));
    }
  }

  private static List<List<Asked>> slices(List<Asked> all) {
    List<List<Asked>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      slices.add(all.subList(from, Math.min(all.size(), from + MOST)));
    }
    return slices;
  }

  /** Round by round, where a file tells several. */
  private void complete(List<Asked> asked, Instant now) {
    boolean more = true;
    while (more) {
      more = derived.record(followingFrom(asked), now);
    }
  }

  private List<DerivedCompletions.Derived> followingFrom(List<Asked> asked) {
    Args args =
        Args.none()
            .uuids("employees", asked.stream().map(Asked::employee).toList())
            .uuids("activities", asked.stream().map(Asked::activity).toList())
            .and("wholes", asked.stream().map(Asked::whole).toArray(Boolean[]::new));
    return sql.list(DONE, args, ProgramCompletions::of);
  }

  private static List<Asked> parts(List<LearningDone.Done> done) {
    return done.stream().map(one -> new Asked(one.employee(), one.activity(), false)).toList();
  }

  private static DerivedCompletions.Derived of(Row row) throws SQLException {
    UUID employee = row.uuid("employee_id");
    Instant at = row.instant("completed_at");
    return new DerivedCompletions.Derived(
        employee,
        row.uuid("program_id"),
        row.text("program_key") + " " + row.text("employee_key") + " " + at,
        at,
        row.uuids("parts"));
  }

  /**
   * A person and an activity.
   *
   * @param whole true for a program, false for a part of those that are asked about
   */
  private record Asked(UUID employee, UUID activity, boolean whole) {

    static Asked of(Row row) throws SQLException {
      return new Asked(row.uuid("employee_id"), row.uuid("activity_id"), true);
    }
  }
}
