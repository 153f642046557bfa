package org.espalier.knowledge.mentoring;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * Mentees ask in their own name, mentors who offer it, and once while something can come of it;
 * then both write it, until its end.
 */
@Singleton
class MentoringGuard {

  private static final Query PRESENT = Query.file("knowledge/present_mentorings");
  private static final Query OPEN = Query.file("knowledge/open_mentorings");

  private final Sql sql;
  private final MentoringPolicy policy;

  MentoringGuard(Sql sql, MentoringPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows that are sound so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for others, CONFLICT for what
   *     has ended
   */
  void check(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    Map<Integer, Present> present = present(pairs);
    boolean agreed = policy.authors().agreed();
    UUID me = agreed ? null : policy.authors().me().orElse(null);
    Claims<MentoringInput, Between> once = new Claims<>(MentoringGuard::taken);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Present known = Objects.requireNonNull(present.get(i + 1));
      if (!agreed) {
        requireOwn(pair, known, me);
      }
      if (known.state() == null) {
        begins(pair, known, agreed);
      }
      MentoringState state = known.state() == null ? pair.wanted() : known.state();
      if (state.open()) {
        once.claim(pair.row(), new Between(pair.mentee(), pair.mentor()));
      }
    }
    once.check(sql, OPEN, MentoringGuard::args);
  }

  private static void requireOwn(Pair pair, Present known, @Nullable UUID me) {
    boolean mentee = pair.mentee().equals(me);
    boolean mentor = pair.mentor().equals(me);
    if (!mentee && (known.state() == null || !mentor)) {
      throw CommonProblem.FORBIDDEN.because(
          "Mentees ask for mentoring in their own name; the two write it.");
    }
    if (known.state() != null && !known.state().open()) {
      throw CommonProblem.CONFLICT.because("The mentoring is " + known.state() + ".");
    }
  }

  private static void begins(Pair pair, Present known, boolean agreed) {
    if (pair.mentee().equals(pair.mentor())) {
      pair.refuse("/mentorExternalId", FaultCode.NOT_ALLOWED, "Nobody guides oneself.");
    } else if (!known.offered()) {
      pair.refuse("/mentorExternalId", FaultCode.NOT_ALLOWED, "The person offers no mentoring.");
    }
    if (!agreed && pair.wanted() != MentoringState.REQUESTED) {
      pair.refuse("/state", FaultCode.NOT_ALLOWED, "A new mentoring is REQUESTED.");
    }
  }

  private static void taken(Inbound<MentoringInput> row, String by) {
    row.faults()
        .add(
            "/mentorExternalId",
            FaultCode.DUPLICATE,
            "There is an open mentoring between the two: \"" + by + "\".");
  }

  private Map<Integer, Present> present(List<Pair> pairs) {
    Map<Integer, Present> present = new HashMap<>();
    Args args =
        Args.none()
            .uuids("mentors", pairs.stream().map(Pair::mentor).toList())
            .texts("sources", pairs.stream().map(pair -> pair.row().source()).toList())
            .texts("externalIds", pairs.stream().map(pair -> pair.row().externalId()).toList());
    sql.list(PRESENT, args, row -> present.put(row.count("ordinal"), Present.of(row)));
    return present;
  }

  private static Args args(List<Between> keys) {
    return Args.none()
        .uuids("mentees", keys.stream().map(Between::mentee).toList())
        .uuids("mentors", keys.stream().map(Between::mentor).toList());
  }

  /** A row and the two whom it names. */
  record Pair(Inbound<MentoringInput> row, UUID mentee, UUID mentor) {

    MentoringState wanted() {
      MentoringState state = row.input().state();
      return state == null ? MentoringState.REQUESTED : state;
    }

    void refuse(String pointer, FaultCode code, String words) {
      row.faults().add(pointer, code, words);
    }
  }

  /** Those who have one open mentoring at most. */
  record Between(UUID mentee, UUID mentor) {}

  /**
   * What there is already.
   *
   * @param state of the row's mentoring; null if it is new
   * @param offered true if the mentor offers it now
   */
  private record Present(@Nullable MentoringState state, boolean offered) {

    static Present of(Row row) throws SQLException {
      return new Present(row.choiceOrNull(MentoringState.class, "state"), row.flag("offered"));
    }
  }
}
