package org.espalier.competency.frameworks;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
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
import org.espalier.platform.workflow.Transitions;
import org.jspecify.annotations.Nullable;

/**
 * The frameworks of a tenant, each a version. What one is made of stays once it is published and
 * used.
 */
@Singleton
public class Frameworks extends Synced<FrameworkInput, FrameworkView> {

  static final Lookup<Lookup.Id> LOOKUP = Lookup.of("framework", "framework");

  private static final Query PRESENT = Query.file("competency/present_frameworks");

  private static final Query RECORD = Query.file("competency/record_framework_steps");
  private static final Transitions TRANSITIONS =
      Transitions.in("framework_transition", "framework_id");

  private final Tools tools;
  private final Event<FrameworkChanged> changes;

  Frameworks(Tools tools, Event<FrameworkChanged> changes) {
    super(
        tools,
        "framework",
        new SyncTable<FrameworkInput>("framework")
            .text("name", FrameworkInput::name)
            .text("edition", FrameworkInput::version)
            .choice("state", FrameworkInput::state)
            .initially("DRAFT")
            .historic()
            .reference(
                "scale_id", Scales.LOOKUP, FrameworkInput::scaleExternalId, "/scaleExternalId")
            .choice("resolution_policy", FrameworkInput::policy)
            .historic()
            .json("source_priority", (row, _) -> JsonText.of(row.input().priority()))
            .historic()
            .number("newest_share", FrameworkInput::newestShare)
            .historic()
            .flag("self_counts", framework -> Boolean.TRUE.equals(framework.selfCounts()))
            .historic()
            .flag("feedback_counts", framework -> Boolean.TRUE.equals(framework.feedbackCounts()))
            .historic()
            .choice("lesson_evidence", FrameworkInput::lessonEvidence)
            .historic()
            .text("source_uri", FrameworkInput::sourceUri),
        null,
        new Listing<>(Query.file("competency/frameworks"), FrameworkView::of, "f")
            .sort("name", "f.name", "text", FrameworkView::name)
            .sort("externalId", "f.external_id", "text", FrameworkView::externalId)
            .sort("updatedAt", "f.updated_at", "timestamptz", FrameworkView::updatedAt),
        "f",
        new OpenPolicy("frameworks", tools.tenancy()));
    this.tools = tools;
    this.changes = changes;
  }

  @Override
  public String name() {
    return "frameworks";
  }

  @Override
  public Class<FrameworkInput> input() {
    return FrameworkInput.class;
  }

  @Override
  protected FrameworkInput inputOf(FrameworkView framework) {
    return new FrameworkInput(
        framework.externalId(),
        framework.source(),
        framework.name(),
        framework.version(),
        framework.scaleExternalId(),
        framework.state(),
        framework.resolutionPolicy(),
        framework.sourcePriority(),
        framework.newestPercent(),
        framework.selfCounts(),
        framework.feedbackCounts(),
        framework.lessonEvidence(),
        framework.sourceUri(),
        framework.status());
  }

  /**
   * States only go forward, and the scale stays once there are competencies that are told by it.
   */
  @Override
  protected void guard(List<Inbound<FrameworkInput>> rows, References references) {
    compare(PRESENT, rows, (row, present) -> keep(row, references, present));
  }

  private static void keep(Inbound<FrameworkInput> row, References references, Row found)
      throws SQLException {
    FrameworkState present = found.choice(FrameworkState.class, "state");
    FrameworkState asked = row.input().state();
    if (asked != null && asked != present && !present.next().contains(asked)) {
      row.faults()
          .add(
              "/state",
              FaultCode.IMMUTABLE,
              "It is " + present + " and cannot become " + asked + ".");
    }
    UUID scale = references.idIfKnown(Scales.LOOKUP, row.source(), row.input().scaleExternalId());
    if (found.flag("filled") && scale != null && !scale.equals(found.uuid("scale_id"))) {
      row.faults()
          .add(
              "/scaleExternalId",
              FaultCode.IMMUTABLE,
              "Its competencies are told by its present scale.");
    }
  }

  @Override
  protected void changed(List<Inbound<FrameworkInput>> rows, Batch<FrameworkInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    Args args =
        Args.of("now", batch.now())
            .and("actor", tools.tenancy().caller().subject())
            .and("comment", batch.comment())
            .uuids("ids", ids.stream().map(_ -> Ids.next()).toList())
            .uuids("frameworks", ids);
    tools.sql().update(RECORD, args);
    changes.fire(new FrameworkChanged(ids));
  }

  /**
   * Takes a step in the life of a framework.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION with the legal steps
   */
  public FrameworkView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    FrameworkState to = Steps.target(request, FrameworkState.class);
    return rewrite(
        id,
        ifMatch,
        request.comment(),
        before -> {
          FrameworkState from = Objects.requireNonNull(before.state());
          Steps.require(from, to, from.next());
          return new Parsed<>(before.in(to), new Faults());
        });
  }

  /** The steps that a framework took, the first one first. */
  public List<TransitionView> transitions(UUID id) {
    return transitions(List.of(get(id).id())).getFirst();
  }

  /** The steps that visible frameworks took, in the frameworks' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return TRANSITIONS.of(tools.sql(), ids);
  }
}
