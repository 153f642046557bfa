package org.espalier.recruiting.applications;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.espalier.recruiting.requisitions.RequisitionState;
import org.espalier.recruiting.requisitions.RequisitionView;
import org.espalier.recruiting.requisitions.Requisitions;
import org.jspecify.annotations.Nullable;

/** What must hold of applications: once each, and people apply for themselves alone. */
@Singleton
class JobApplicationGuard {

  private static final Query HEADS = Query.file("recruiting/heads");
  private static final Query TAKEN = Query.file("recruiting/taken_applications");

  private final Sql sql;
  private final JobApplicationPolicy policy;
  private final Requisitions requisitions;

  JobApplicationGuard(Sql sql, JobApplicationPolicy policy, Requisitions requisitions) {
    this.sql = sql;
    this.policy = policy;
    this.requisitions = requisitions;
  }

  void check(List<Aimed> rows) {
    Claims<JobApplicationInput, Claim> claims = new Claims<>(JobApplicationGuard::taken);
    for (Aimed row : rows) {
      UUID person = row.candidate == null ? row.employee : row.candidate;
      if (row.requisition != null && person != null) {
        claims.claim(row.row, new Claim(row.requisition, person));
      }
    }
    if (policy.writesAll()) {
      withinHeads(rows.stream().filter(Aimed::hired).toList());
    } else {
      ownOnly(rows);
    }
    claims.check(
        sql,
        TAKEN,
        keys ->
            Args.none()
                .uuids("requisitions", keys.stream().map(Claim::requisition).toList())
                .uuids("people", keys.stream().map(Claim::person).toList()));
  }

  /** Also who was hired elsewhere takes one of the heads. */
  private void withinHeads(List<Aimed> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<UUID, Integer> coming = new HashMap<>();
    Args args =
        Args.of("requisitions", rows.stream().map(Aimed::requisition).toArray(UUID[]::new))
            .texts("sources", rows.stream().map(one -> one.row.source()).toList())
            .texts("externalIds", rows.stream().map(one -> one.row.externalId()).toList());
    sql.list(
        HEADS,
        args,
        found -> {
          Aimed row = rows.get(found.count("ordinal") - 1);
          int more =
              found.flag("known") ? 0 : coming.merge(found.uuid("requisition_id"), 1, Integer::sum);
          if (more > 0 && found.count("hired") + more > found.count("head_count")) {
            row.row
                .faults()
                .add("/stage", FaultCode.NOT_ALLOWED, "All heads of the requisition are taken.");
          }
          return row;
        });
  }

  /** Nobody else can be applied for, and only what is posted and open can. */
  private void ownOnly(List<Aimed> rows) {
    @Nullable UUID own = policy.own().orElse(null);
    if (own == null || rows.stream().anyMatch(row -> !own.equals(row.employee))) {
      throw CommonProblem.FORBIDDEN.because(
          "People apply for themselves; talent admins enter the applications of others.");
    }
    if (rows.stream().anyMatch(Aimed::lookedAt)) {
      throw CommonProblem.FORBIDDEN.because(
          "Who applies begins with APPLIED, and changes nothing once it is looked at.");
    }
    Map<UUID, RequisitionView> seen =
        requisitions
            .all(rows.stream().map(Aimed::requisition).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(RequisitionView::id, one -> one));
    for (Aimed row : rows) {
      RequisitionView wanted = row.requisition == null ? null : seen.get(row.requisition);
      if (wanted == null || wanted.state() != RequisitionState.OPEN || !wanted.posted()) {
        row.row
            .faults()
            .add(
                "/requisitionExternalId",
                FaultCode.UNKNOWN_REFERENCE,
                "There is no requisition \""
                    + row.row.input().requisitionExternalId()
                    + "\" for which people can apply.");
      }
    }
  }

  private static void taken(Inbound<JobApplicationInput> row, String by) {
    row.faults()
        .add(
            row.input().candidateExternalId() == null
                ? "/employeeExternalId"
                : "/candidateExternalId",
            FaultCode.DUPLICATE,
            "The person applied for it already, by \"" + by + "\".");
  }

  /** A row whose references were looked up. */
  record Aimed(
      Inbound<JobApplicationInput> row,
      @Nullable UUID requisition,
      @Nullable UUID candidate,
      @Nullable UUID employee) {

    boolean lookedAt() {
      ApplicationStage stage = row.input().stage();
      return stage != null && stage != ApplicationStage.APPLIED;
    }

    boolean hired() {
      return row.input().stage() == ApplicationStage.HIRED && requisition != null;
    }
  }

  private record Claim(UUID requisition, UUID person) {}
}
