package org.espalier.career.mentors;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Nobody is opted in by others, and nobody has two profiles. */
@Singleton
class MentorProfileGuard {

  private static final Query PRESENT = Query.file("career/present_profiles");

  private final Sql sql;
  private final MentorProfilePolicy policy;

  MentorProfileGuard(Sql sql, MentorProfilePolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows.
   *
   * @param person whose profile a row is
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void check(
      List<Inbound<MentorProfileInput>> rows,
      Function<Inbound<MentorProfileInput>, @Nullable UUID> person) {
    List<Asked> asked = new ArrayList<>();
    for (Inbound<MentorProfileInput> row : rows) {
      UUID whose = row.faults().isEmpty() ? person.apply(row) : null;
      if (whose != null) {
        asked.add(new Asked(row, whose));
      }
    }
    if (!asked.isEmpty()) {
      List<Present> present =
          sql.list(PRESENT, args(asked), row -> Present.of(row, asked)).stream()
              .sorted(Comparator.comparingInt(one -> one.row().line()))
              .toList();
      permitted(present);
      once(present);
    }
  }

  /** Whom the caller does not know of is unknown to the caller. */
  private void permitted(List<Present> present) {
    Map<UUID, Boolean> writable =
        policy.writable(present.stream().map(Present::whose).collect(Collectors.toSet()));
    for (Present one : present) {
      Boolean may = writable.get(one.whose());
      if (may == null && !one.whose().equals(one.owner())) {
        Employees.EITHER.unknown(
            one.row(), one.row().input().employeeExternalId(), one.row().input().employeeId());
      } else if (!Boolean.TRUE.equals(may)) {
        throw MentorProfilePolicy.ownOnly();
      }
    }
  }

  private static void once(List<Present> present) {
    Set<UUID> seen = new HashSet<>();
    for (Present one : present) {
      boolean another = !seen.add(one.whose());
      if (another || one.other() != null) {
        one.row()
            .faults()
            .add(
                "/employeeExternalId",
                FaultCode.DUPLICATE,
                "The person has a profile already: "
                    + (another ? "another row" : "\"" + one.other() + "\"")
                    + ".");
      }
    }
  }

  private static Args args(List<Asked> asked) {
    return Args.none()
        .uuids("employees", asked.stream().map(Asked::whose).toList())
        .texts("sources", asked.stream().map(one -> one.row.source()).toList())
        .texts("externalIds", asked.stream().map(one -> one.row.externalId()).toList());
  }

  private record Asked(Inbound<MentorProfileInput> row, UUID whose) {}

  /**
   * A row and what there is already.
   *
   * @param owner whose the profile of the row's key is
   * @param other what another profile of the person is called
   */
  private record Present(
      Inbound<MentorProfileInput> row, UUID whose, @Nullable UUID owner, @Nullable String other) {

    static Present of(Row found, List<Asked> asked) throws SQLException {
      Asked one = asked.get(found.count("ordinal") - 1);
      return new Present(
          one.row, one.whose, found.uuidOrNull("owner_id"), found.textOrNull("other_external_id"));
    }
  }
}
