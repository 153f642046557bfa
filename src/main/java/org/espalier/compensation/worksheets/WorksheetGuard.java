package org.espalier.compensation.worksheets;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.compensation.guidelines.Guidelines;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.Reach;
import org.jspecify.annotations.Nullable;

/** What must hold of worksheets that are written, against what they are and who writes. */
@Singleton
class WorksheetGuard {

  /** Comparing is no look: nobody is shown what is read here. */
  private static final Listing<WorksheetView> PRESENT =
      new Listing<>(Query.file("compensation/merit_worksheets"), WorksheetView::of, "w");

  private final Sql sql;
  private final WorksheetPolicy policy;
  private final Reach reach;

  WorksheetGuard(Sql sql, WorksheetPolicy policy, Reach reach) {
    this.sql = sql;
    this.policy = policy;
    this.reach = reach;
  }

  /**
   * Insists, of callers who may not write everything, that a row changes nothing but the proposals
   * of an open worksheet that they see.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireProposal(Inbound<WorksheetInput> row) {
    if (policy.writesAll()) {
      return;
    }
    List<WorksheetView> seen =
        PRESENT.some(sql, Condition.and(List.of(among(List.of(row)), policy.visible())));
    WorksheetView present =
        seen.stream().filter(one -> one.source().equals(row.source())).findFirst().orElse(null);
    if (present == null) {
      policy.requireAll();
      return;
    }
    WorksheetInput now = WorksheetContent.input(present);
    boolean same = like(row.input(), now, now.proposals()).equals(like(now, now, now.proposals()));
    if (present.state() != WorksheetState.OPEN || !same) {
      throw WorksheetPolicy.proposesOnly();
    }
  }

  /** Adds faults to the rows that do not hold. */
  void check(List<Inbound<WorksheetInput>> rows, References references) {
    if (rows.isEmpty()) {
      return;
    }
    Map<List<String>, WorksheetView> present = new HashMap<>();
    PRESENT
        .some(sql, among(rows))
        .forEach(one -> present.put(List.of(one.source(), one.externalId()), one));
    UUID self =
        rows.stream().allMatch(row -> row.input().proposed().isEmpty())
            ? null
            : reach.caller().orElse(null);
    for (Inbound<WorksheetInput> row : rows) {
      WorksheetView known = present.get(List.of(row.source(), row.externalId()));
      if (known != null) {
        kept(row, known, references);
      }
      others(row, known, self, references);
    }
  }

  private static void kept(
      Inbound<WorksheetInput> row, WorksheetView known, References references) {
    WorksheetInput input = row.input();
    WorksheetState asked = input.state();
    if (asked != null && asked != known.state()) {
      fixed(row, "/state", "It is " + known.state() + "; only steps change that.");
    }
    if (other(
        known.guidelineId(),
        references.idIfKnown(Guidelines.LOOKUP, row.source(), input.guidelineExternalId()))) {
      fixed(row, "/guidelineExternalId", "A worksheet keeps its guideline.");
    }
    if (other(
        known.manager().id(),
        references.idIfKnown(Employees.LOOKUP, row.source(), input.managerExternalId()))) {
      fixed(row, "/managerExternalId", "A worksheet keeps its manager.");
    }
    if (input.currency() != null && !input.currency().equals(known.currency())) {
      fixed(row, "/currency", "A worksheet keeps its currency.");
    }
    WorksheetInput now = WorksheetContent.input(known);
    if (known.state().ended()
        && row.faults().isEmpty()
        && !like(input, now, input.proposals()).equals(like(now, now, now.proposals()))) {
      fixed(row, "", "It is " + known.state() + ": it says what was decided.");
    }
  }

  private static boolean other(UUID known, @Nullable UUID asked) {
    return asked != null && !asked.equals(known);
  }

  private static void fixed(Inbound<WorksheetInput> row, String at, String message) {
    row.faults().add(at, FaultCode.IMMUTABLE, message);
  }

  /** Nobody proposes one's own raise; whoever else did may leave it. */
  private static void others(
      Inbound<WorksheetInput> row,
      @Nullable WorksheetView known,
      @Nullable UUID self,
      References references) {
    List<MeritProposalInput> proposals = row.input().proposed();
    for (int i = 0; self != null && i < proposals.size(); i++) {
      MeritProposalInput one = proposals.get(i);
      if (one == null || !self.equals(whose(one, row, references))) {
        continue;
      }
      List<MeritProposalInput> before =
          known == null ? List.of() : WorksheetContent.input(known).proposed();
      if (!before.contains(one)) {
        row.faults()
            .add("/proposals/" + i, FaultCode.NOT_ALLOWED, "Nobody proposes one's own raise.");
      }
    }
  }

  private static @Nullable UUID whose(
      MeritProposalInput one, Inbound<WorksheetInput> row, References references) {
    return references.idIfKnown(Employees.LOOKUP, row.source(), one.employeeExternalId());
  }

  private static Condition among(List<Inbound<WorksheetInput>> rows) {
    List<String> keys = new ArrayList<>(rows.stream().map(Inbound::externalId).toList());
    return Condition.of(
        "w.external_id = any(:worksheets) and w.deleted_at is null",
        Args.none().texts("worksheets", keys));
  }

  /** What is comparable of what was sent: its key and state are looked at elsewhere. */
  private static WorksheetInput like(
      WorksheetInput input, WorksheetInput now, @Nullable List<MeritProposalInput> proposals) {
    return new WorksheetInput(
        now.externalId(),
        now.source(),
        input.name(),
        input.note(),
        input.guidelineExternalId(),
        input.managerExternalId(),
        input.currency(),
        input.budget(),
        input.effectiveOn(),
        input.reviewCycleExternalId(),
        input.employeeExternalIds(),
        input.rated(),
        Objects.requireNonNullElse(proposals, List.of()),
        now.state());
  }
}
