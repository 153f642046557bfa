package org.espalier.recruiting.requisitions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
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
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** The requisitions of a tenant. */
@Singleton
public class Requisitions extends Synced<RequisitionInput, RequisitionView> {

  /** How a requisition is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("requisition", "requisition");

  private static final Query LINK_MEMBERS = Query.file("recruiting/link_members");
  private static final Query LINK_COMPETENCIES = Query.file("recruiting/link_competencies");
  private static final Query PRESENT = Query.file("recruiting/present_requisitions");

  private final Tools tools;
  private final RequisitionPolicy policy;
  private final RequisitionSteps steps;

  Requisitions(Tools tools, RequisitionPolicy policy, RequisitionSteps steps) {
    super(
        tools,
        "requisition",
        table(),
        null,
        new Listing<>(Query.file("recruiting/requisitions"), RequisitionView::of, "q")
            .sort("title", "q.title", "text", RequisitionView::title)
            .sort("externalId", "q.external_id", "text", RequisitionView::externalId)
            .sort("updatedAt", "q.updated_at", "timestamptz", RequisitionView::updatedAt),
        "q",
        policy);
    this.tools = tools;
    this.policy = policy;
    this.steps = steps;
  }

  private static SyncTable<RequisitionInput> table() {
    return new SyncTable<RequisitionInput>("requisition")
        .refersTo(CompetencyRef.LOOKUP, RequisitionContent::competencies)
        .refersTo(Employees.LOOKUP, RequisitionContent::people)
        .text("title", RequisitionInput::title)
        .reference("job_id", Jobs.LOOKUP, RequisitionInput::jobExternalId, "/jobExternalId")
        .reference(
            "position_id",
            Positions.LOOKUP,
            RequisitionInput::positionExternalId,
            "/positionExternalId")
        .reference(
            "org_unit_id",
            OrgUnits.LOOKUP,
            RequisitionInput::orgUnitExternalId,
            "/orgUnitExternalId")
        .text("location", RequisitionInput::location)
        .count("head_count", RequisitionInput::heads)
        .choice("reason", RequisitionInput::reason)
        .text("demand", RequisitionInput::demand)
        .reference(
            "initiative_id",
            Initiatives.LOOKUP,
            RequisitionInput::initiativeExternalId,
            "/initiativeExternalId")
        .reference(
            "hiring_manager_id",
            Employees.LOOKUP,
            RequisitionInput::hiringManagerExternalId,
            "/hiringManagerExternalId")
        .json("recruiters", RequisitionContent::recruiters)
        .json("interviewers", RequisitionContent::interviewers)
        .flag("posted", RequisitionInput::shown)
        .date("target_date", RequisitionInput::targetDate)
        .json("competencies", RequisitionContent::competencies)
        .choice("state", RequisitionInput::state)
        .onlyAtFirst(RequisitionState.DRAFT.name());
  }

  @Override
  public String name() {
    return "requisitions";
  }

  @Override
  public Class<RequisitionInput> input() {
    return RequisitionInput.class;
  }

  @Override
  protected RequisitionInput inputOf(RequisitionView one) {
    return one.input();
  }

  /** What candidates are measured by stays once it was opened. */
  @Override
  protected void guard(List<Inbound<RequisitionInput>> rows, References references) {
    List<Inbound<RequisitionInput>> sound =
        rows.stream().filter(row -> row.faults().isEmpty()).toList();
    compare(PRESENT, sound, (row, present) -> keep(row, references, present));
  }

  private static void keep(Inbound<RequisitionInput> row, References references, Row present)
      throws SQLException {
    RequisitionInput input = row.input();
    UUID job = references.idIfKnown(Jobs.LOOKUP, row.source(), input.jobExternalId());
    UUID unit = references.idIfKnown(OrgUnits.LOOKUP, row.source(), input.orgUnitExternalId());
    stays(row, "/jobExternalId", Objects.equals(job, present.uuid("job_id")));
    stays(row, "/orgUnitExternalId", Objects.equals(unit, present.uuidOrNull("org_unit_id")));
    stays(
        row,
        "/competencies",
        RequisitionContent.asked(row, references, new Faults())
            .equals(JsonText.list(present.text("competencies"), RequisitionCompetency.class)));
    if (input.heads() < present.count("hired")) {
      row.faults()
          .add(
              "/headCount",
              FaultCode.OUT_OF_RANGE,
              "More people than that were hired: " + present.count("hired") + ".");
    }
  }

  private static void stays(Inbound<RequisitionInput> row, String pointer, boolean same) {
    if (!same) {
      row.faults()
          .add(
              pointer,
              FaultCode.IMMUTABLE,
              "The requisition was opened: all its candidates are measured by the same.");
    }
  }

  @Override
  protected void changed(List<Inbound<RequisitionInput>> rows, Batch<RequisitionInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    tools.sql().update(LINK_MEMBERS, Args.none().uuids("ids", ids));
    tools.sql().update(LINK_COMPETENCIES, Args.none().uuids("ids", ids));
    steps.record(ids, batch.now(), batch.comment());
  }

  /**
   * Takes a step.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION or
   *     ILLEGAL_TRANSITION
   */
  public RequisitionView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    RequisitionState to = Steps.target(request, RequisitionState.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          RequisitionView present = get(id);
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.state(), to, present.state().next());
          steps.take(present, to, request.comment());
          return get(id);
        });
  }

  /**
   * Takes note of a hire for a requisition that the caller holds: with the last of its heads it is
   * FILLED.
   */
  public void hired(UUID id) {
    RequisitionView present = get(id);
    if (present.hiredCount() >= present.headCount()) {
      steps.take(present, RequisitionState.FILLED, null);
    }
  }

  /** The steps that a requisition took, the first one first. */
  public List<TransitionView> transitions(UUID id) {
    policy.requireMember(get(id).id(), RequisitionPart.values());
    return steps.of(List.of(id)).getFirst();
  }
}
