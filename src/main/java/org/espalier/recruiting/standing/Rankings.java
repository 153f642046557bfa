package org.espalier.recruiting.standing;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.recruiting.applications.ApplicationStage;
import org.espalier.recruiting.requisitions.RequisitionPart;
import org.espalier.recruiting.requisitions.RequisitionPolicy;
import org.espalier.recruiting.requisitions.Requisitions;

/** Those who applied, ranked by readiness: one statement, however many there are. */
@Singleton
class Rankings {

  static final int USUAL = 50;
  static final int MOST = 200;

  private static final Query READ = Query.file("recruiting/ranking");

  private final Sql sql;
  private final Requisitions requisitions;
  private final RequisitionPolicy policy;

  Rankings(Sql sql, Requisitions requisitions, RequisitionPolicy policy) {
    this.sql = sql;
    this.requisitions = requisitions;
    this.policy = policy;
  }

  /**
   * The readiest of those whose application has not ended otherwise than by hiring, without the
   * caller.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, GONE, or FORBIDDEN for those
   *     who do not fill the requisition
   */
  RankingView of(UUID id, int most) {
    requisitions.get(id);
    policy.requireMember(id, RequisitionPart.HIRING_MANAGER, RequisitionPart.RECRUITER);
    AsOf now = AsOf.present();
    Condition others = policy.others("a.employee_id");
    Map<UUID, RankedCandidate> people = new LinkedHashMap<>();
    Measured items = new Measured();
    sql.list(
        READ.with("others", others.sql()),
        Args.of("asOf", now.at())
            .and("day", now.day())
            .and("most", most)
            .uuids("requisitions", List.of(id))
            .and(others.args()),
        row -> {
          UUID application = row.uuid("application_id");
          people.putIfAbsent(application, candidate(row));
          return items.add(application, row);
        });
    return new RankingView(
        id,
        now.shown(),
        people.values().stream()
            .map(one -> one.with(items.of(one.applicationId())))
            .sorted(RankedCandidate.BEST)
            .toList());
  }

  private static RankedCandidate candidate(Row row) throws SQLException {
    return new RankedCandidate(
        row.uuid("application_id"),
        row.text("application_external_id"),
        row.uuidOrNull("candidate_id"),
        row.uuidOrNull("employee_id"),
        row.text("person_external_id"),
        row.text("given_name"),
        row.text("family_name"),
        row.choice(ApplicationStage.class, "stage"),
        Standing.of(List.<GapItem>of()));
  }
}
