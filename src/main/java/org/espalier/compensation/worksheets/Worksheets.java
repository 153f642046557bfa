package org.espalier.compensation.worksheets;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.compensation.PayReads;
import org.espalier.compensation.guidelines.Guidelines;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Worksheets of merit raises. Events of them tell nobody whose they are, and no amount. */
@Singleton
class Worksheets extends Synced<WorksheetInput, WorksheetView> {

  private static final Query BELOW =
      Query.file("compensation/worksheets_below")
          .with("line", Employees.TREE.within("w.manager_id", "o.manager_id"));
  private static final Lookup<Lookup.Id> CYCLE = Lookup.of("review cycle", "review_cycle");
  private static final String THING = "merit-worksheet";

  private final Tools tools;
  private final WorksheetGuard guard;
  private final WorksheetPolicy policy;
  private final WorksheetSteps steps;

  Worksheets(
      Tools tools,
      WorksheetGuard guard,
      WorksheetPolicy policy,
      WorksheetSteps steps,
      ReviewedLines reviews,
      PayReads reads) {
    super(
        tools,
        THING,
        table(),
        null,
        new Listing<>(Query.file("compensation/merit_worksheets"), WorksheetView::of, "w")
            .completed(reviews::of)
            .witnessed(seen -> reads.seen(THING, seen))
            .sort("name", "w.name", "text", WorksheetView::name)
            .sort("externalId", "w.external_id", "text", WorksheetView::externalId)
            .sort("effectiveOn", "w.effective_on", "date", WorksheetView::effectiveOn)
            .sort("updatedAt", "w.updated_at", "timestamptz", WorksheetView::updatedAt),
        "w",
        policy);
    this.tools = tools;
    this.guard = guard;
    this.policy = policy;
    this.steps = steps;
  }

  private static SyncTable<WorksheetInput> table() {
    return new SyncTable<WorksheetInput>("merit_worksheet")
        .refersTo(Employees.LOOKUP, WorksheetContent::named)
        .refersTo(
            DirectReports.LOOKUP,
            input ->
                input.employeeExternalIds() == null
                    ? Stream.ofNullable(input.managerExternalId())
                    : Stream.empty())
        .text("name", WorksheetInput::name)
        .text("note", WorksheetInput::note)
        .reference(
            "guideline_id",
            Guidelines.LOOKUP,
            WorksheetInput::guidelineExternalId,
            "/guidelineExternalId")
        .reference(
            "manager_id", Employees.LOOKUP, WorksheetInput::managerExternalId, "/managerExternalId")
        .text("currency", WorksheetInput::currency)
        .number("budget", WorksheetInput::budget)
        .date("effective_on", WorksheetInput::effectiveOn)
        .reference(
            "review_cycle_id",
            CYCLE,
            WorksheetInput::reviewCycleExternalId,
            "/reviewCycleExternalId")
        .json("people", WorksheetContent::people)
        .json("ratings", WorksheetContent::ratings)
        .json("proposals", WorksheetContent::proposals)
        .choice("state", WorksheetInput::state)
        .initially(WorksheetState.DRAFT.name());
  }

  @Override
  public String name() {
    return "merit-worksheets";
  }

  @Override
  public Class<WorksheetInput> input() {
    return WorksheetInput.class;
  }

  @Override
  protected WorksheetInput inputOf(WorksheetView one) {
    return WorksheetContent.input(one);
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("Worksheets have a life of their own: a file cannot make them inactive.");
  }

  @Override
  protected void check(Inbound<WorksheetInput> row, References references) {
    guard.requireProposal(row);
  }

  @Override
  protected void guard(List<Inbound<WorksheetInput>> rows, References references) {
    guard.check(rows, references);
  }

  @Override
  protected void changed(List<Inbound<WorksheetInput>> rows, Batch<WorksheetInput> batch) {
    steps.record(rows.stream().map(Inbound::id).toList(), batch.now(), batch.comment());
  }

  /** Managers and administrators of pay edit the same worksheet: what was read must be told. */
  @Override
  protected void requireMatch(@Nullable String ifMatch, WorksheetView present) {
    Etag.requirePresentMatch(ifMatch, present.revision());
  }

  @Override
  protected void requireDeletable(WorksheetView present) {
    policy.requireAll();
    if (present.state() != WorksheetState.DRAFT && present.state() != WorksheetState.CANCELLED) {
      throw CommonProblem.CONFLICT.because(
          "It is " + present.state() + ": cancel it, or keep it as the record that it is.");
    }
  }

  /**
   * Takes a step. Managers submit; whoever may write pay takes all others.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION,
   *     ILLEGAL_TRANSITION or CONFLICT
   */
  WorksheetView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    WorksheetState to = Steps.target(request, WorksheetState.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          WorksheetView present = get(id);
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.state(), to, present.state().next());
          if (present.state() != WorksheetState.OPEN || to != WorksheetState.SUBMITTED) {
            policy.requireAll();
          }
          if (to == WorksheetState.APPROVED) {
            requireApprovable(present, request.comment());
          }
          steps.take(present, to, Moments.now(), request.comment());
          return get(id);
        });
  }

  private static void requireApprovable(WorksheetView present, @Nullable String comment) {
    long unknown =
        present.lines().stream()
            .filter(line -> line.proposal() != null && line.proposal().newSalary() == null)
            .count();
    if (unknown > 0) {
      throw CommonProblem.CONFLICT.because(
          unknown + " proposals are for people without a salary in the worksheet's currency.");
    }
    if (present.totals().overBudget() && (comment == null || comment.isBlank())) {
      Faults faults = new Faults();
      faults.add("/comment", FaultCode.REQUIRED, "It is over budget: say why it is approved.");
      faults.throwIfAny();
    }
  }

  /** The steps that a worksheet took, the first one first. */
  List<TransitionView> transitions(UUID id) {
    return transitions(List.of(get(id).id())).getFirst();
  }

  /** The steps that visible worksheets took, in the worksheets' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return steps.of(ids);
  }

  /**
   * A worksheet with those of the managers below.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  MeritRollUp rollUp(UUID id) {
    List<UUID> below = tools.sql().list(BELOW, Args.of("root", id), row -> row.uuid("id"));
    List<WorksheetView> all =
        all(below).stream()
            .sorted(
                Comparator.comparing((WorksheetView one) -> !one.id().equals(id))
                    .thenComparing(WorksheetView::externalId)
                    .thenComparing(WorksheetView::id))
            .toList();
    boolean seen = !all.isEmpty() && all.getFirst().id().equals(id);
    return MeritRollUp.of(seen ? all.getFirst() : get(id), all);
  }

  static Filters filters(
      @Nullable String guidelineId, @Nullable String managerId, @Nullable String state) {
    return new Filters()
        .uuid("guidelineId", guidelineId, "w.guideline_id = :guidelineId")
        .uuid("managerId", managerId, "w.manager_id = :managerId")
        .choice("state", state, WorksheetState.class, "w.state = :state");
  }
}
