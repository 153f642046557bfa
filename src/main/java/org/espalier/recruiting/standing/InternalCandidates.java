package org.espalier.recruiting.standing;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.career.aspirations.Interests;
import org.espalier.gap.Gaps;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.recruiting.requisitions.RequisitionPart;
import org.espalier.recruiting.requisitions.RequisitionPolicy;
import org.espalier.recruiting.requisitions.RequisitionView;
import org.espalier.recruiting.requisitions.Requisitions;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * Who of the employed could fill a requisition: one statement, whatever the tenant's size. Only
 * people whose gap the caller may see.
 */
@Singleton
class InternalCandidates {

  static final int USUAL = 20;
  static final int MOST = 100;

  private static final Query READ =
      Query.file("recruiting/internal_candidates").with("is", "in (select p.id from person p)");

  private final Sql sql;
  private final Requisitions requisitions;
  private final RequisitionPolicy policy;
  private final Gaps gaps;
  private final Interests interests;

  InternalCandidates(
      Sql sql,
      Requisitions requisitions,
      RequisitionPolicy policy,
      Gaps gaps,
      Interests interests) {
    this.sql = sql;
    this.requisitions = requisitions;
    this.policy = policy;
    this.gaps = gaps;
    this.interests = interests;
  }

  /**
   * The readiest.
   *
   * @param anybody true for those too who did not say that they want it
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, GONE, or FORBIDDEN for those
   *     who do not fill the requisition
   */
  InternalCandidatesView of(UUID id, boolean anybody, int most) {
    RequisitionView requisition = requisitions.get(id);
    policy.requireMember(id, RequisitionPart.HIRING_MANAGER, RequisitionPart.RECRUITER);
    AsOf now = AsOf.present();
    Condition visible = gaps.visible("e.id");
    Condition wanting = interests.wanting("e.id", requisition.positionId(), requisition.jobId());
    Args args =
        Args.of("asOf", now.at())
            .and("day", now.day())
            .and("most", most)
            .uuids("requisitions", List.of(id))
            .and(visible.args())
            .and(wanting.args());
    Map<UUID, InternalCandidate> people = new LinkedHashMap<>();
    Measured items = new Measured();
    sql.list(
        READ.with("visible", visible.sql())
            .with("wanting", wanting.sql())
            .with("people", anybody ? "true" : "w.interested"),
        args,
        row -> {
          UUID person = row.uuid("person_id");
          people.putIfAbsent(person, candidate(row));
          return items.add(person, row);
        });
    return new InternalCandidatesView(
        id,
        now.shown(),
        people.values().stream()
            .map(one -> one.with(items.of(one.employee().id())))
            .sorted(InternalCandidate.BEST)
            .toList());
  }

  private static InternalCandidate candidate(Row row) throws SQLException {
    UUID job = row.uuidOrNull("job_id");
    return new InternalCandidate(
        new EmployeeBrief(
            row.uuid("person_id"),
            row.text("person_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        job == null ? null : new JobBrief(job, row.text("job_external_id"), row.text("job_title")),
        row.flag("interested"),
        Standing.of(List.of()));
  }
}
