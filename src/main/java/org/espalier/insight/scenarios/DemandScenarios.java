package org.espalier.insight.scenarios;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** The scenarios of demand of a tenant. */
@Singleton
public class DemandScenarios extends Synced<DemandScenarioInput, DemandScenarioView> {

  /** How a scenario is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("demand scenario", "demand_scenario");

  /** The same, or by our own id. */
  public static final EitherId<Lookup.Id> EITHER =
      new EitherId<>("scenario", LOOKUP, Lookup.byId("demand scenario", "demand_scenario"));

  private static final Query LINK_JOBS = Query.file("insight/link_scenario_jobs");
  private static final Query LINK_INITIATIVES = Query.file("insight/link_scenario_initiatives");

  private final Tools tools;

  DemandScenarios(Tools tools, DemandPolicy policy) {
    super(
        tools,
        "demand-scenario",
        table(),
        null,
        new Listing<>(Query.file("insight/demand_scenarios"), DemandScenarioView::of, "s")
            .sort("name", "s.name", "text", DemandScenarioView::name)
            .sort("baseDay", "s.base_day", "date", DemandScenarioView::baseDay)
            .sort("externalId", "s.external_id", "text", DemandScenarioView::externalId)
            .sort("updatedAt", "s.updated_at", "timestamptz", DemandScenarioView::updatedAt),
        "s",
        policy);
    this.tools = tools;
  }

  private static SyncTable<DemandScenarioInput> table() {
    return new SyncTable<DemandScenarioInput>("demand_scenario")
        .refersTo(Jobs.LOOKUP, ScenarioContent::jobs)
        .refersTo(Initiatives.LOOKUP, ScenarioContent::initiatives)
        .text("name", DemandScenarioInput::name)
        .text("description", DemandScenarioInput::description)
        .date("base_day", DemandScenarioInput::baseDay)
        .count("quarters", DemandScenarioInput::quarters)
        .json("attrition", ScenarioContent::attrition)
        .json(
            "head_counts",
            (row, found) ->
                ScenarioContent.lines("/headCounts", row.input().headCounts(), row, found))
        .json(
            "retirements",
            (row, found) ->
                ScenarioContent.lines("/retirements", row.input().retirements(), row, found))
        .json(
            "hires",
            (row, found) -> ScenarioContent.lines("/hires", row.input().hires(), row, found))
        .json("moves", ScenarioContent::moves)
        .json("initiatives", ScenarioContent::initiatives)
        .flag("open_requisitions", DemandScenarioInput::countsRequisitions)
        .flag("career_moves", DemandScenarioInput::countsMoves)
        .number("plan_yield", DemandScenarioInput::reached)
        .number("pace", DemandScenarioInput::pace);
  }

  @Override
  public String name() {
    return "demand-scenarios";
  }

  @Override
  public Class<DemandScenarioInput> input() {
    return DemandScenarioInput.class;
  }

  @Override
  protected DemandScenarioInput inputOf(DemandScenarioView one) {
    return one.input();
  }

  @Override
  protected void changed(
      List<Inbound<DemandScenarioInput>> rows, Batch<DemandScenarioInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    tools.sql().update(LINK_JOBS, Args.none().uuids("ids", ids));
    tools.sql().update(LINK_INITIATIVES, Args.none().uuids("ids", ids));
  }

  static Filters filters(@Nullable String initiativeId, @Nullable String status) {
    return new Filters()
        .uuid(
            "initiativeId",
            initiativeId,
            "exists (select 1 from demand_scenario_initiative x where x.tenant_id = :tenant"
                + " and x.scenario_id = s.id and x.initiative_id = :initiativeId)")
        .choice("status", status, Status.class, "s.active = (:status = 'ACTIVE')");
  }
}
