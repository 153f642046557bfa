package org.espalier.performance.recognition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Awards: seen by whom they were given to, by those above, by who gave them, and by the audience of
 * the badge, which is everybody if it has none. Every employee gives them to others.
 */
@Singleton
class RecognitionPolicy extends ReachPolicy {

  private static final Query AUDIENCES =
      Query.of(
          "select distinct b.audience from badge b where b.tenant_id = :tenant"
              + " and b.audience is not null");

  private final Tenancy tenancy;
  private final Reach reach;
  private final Sql sql;
  private final Audiences audiences;

  RecognitionPolicy(Tenancy tenancy, Reach reach, Sql sql, Audiences audiences) {
    super("recognitions", "r.employee_id", tenancy, reach, sql);
    this.tenancy = tenancy;
    this.reach = reach;
    this.sql = sql;
    this.audiences = audiences;
  }

  /** Over {@code recognition r} and {@code badge b}. */
  @Override
  public Condition visible() {
    Condition line = super.visible();
    if (line.sql().equals(Condition.ALL.sql()) || tenancy.caller().impersonal()) {
      return line;
    }
    Condition giver = reach.self("r.giver_id");
    String shown =
        "(b.audience is null or b.audience = any(:audiences) or %s or %s)"
            .formatted(giver.sql(), line.sql());
    return Condition.of(
        shown, giver.args().and(line.args()).and(Args.none().texts("audiences", met())));
  }

  /** The audiences of badges that the caller belongs to. */
  private List<String> met() {
    List<String> all = sql.list(AUDIENCES, Args.none(), row -> row.text("audience"));
    Optional<UUID> caller = all.isEmpty() ? Optional.empty() : reach.caller();
    if (caller.isEmpty()) {
      return List.of();
    }
    PersonFacts facts = audiences.of(List.of(caller.get())).get(caller.get());
    return facts == null
        ? List.of()
        : all.stream().filter(text -> Audience.of(text).holds(facts)).toList();
  }

  /**
   * Insists that the caller may take an award back.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN or CONFLICT
   */
  void requireWithdraw(RecognitionView award) {
    UUID giver = award.giver() == null ? null : award.giver().id();
    if (!writesAll() && (giver == null || !reach.caller().equals(Optional.of(giver)))) {
      throw CommonProblem.FORBIDDEN.because("Only who gave an award takes it back.");
    }
    if (award.awardedFor() != BadgeTrigger.HAND) {
      throw CommonProblem.CONFLICT.because(
          "It was earned by a plan; it goes if that does not last.");
    }
  }

  /**
   * The employee who awards; empty for administrators and programs that are no employees.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for others who are none
   */
  Optional<UUID> giver() {
    Optional<UUID> caller = reach.caller();
    if (caller.isEmpty() && !writesAll()) {
      throw CommonProblem.FORBIDDEN.because("Only employees award badges.");
    }
    return caller;
  }
}
