package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.plan.plans.PlanFeed;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Templates of development plans. Each change of a template's items is a new version, which is kept
 * for the plans that are at it.
 */
@Singleton
class Templates extends Synced<TemplateInput, TemplateView> {

  private static final Query VERSIONS = Query.file("plan/keep_template_versions");
  private static final Query USES = Query.file("plan/link_templates");
  private static final Query RUNNING = Query.file("plan/plans_behind");

  private final Tools tools;
  private final PlanFeed feed;

  Templates(Tools tools, PlanFeed feed) {
    super(
        tools,
        "plan-template",
        table(),
        null,
        new Listing<>(Query.file("plan/templates"), TemplateView::of, "t")
            .sort("title", "t.title", "text", TemplateView::title)
            .sort("externalId", "t.external_id", "text", TemplateView::externalId)
            .sort("updatedAt", "t.updated_at", "timestamptz", TemplateView::updatedAt),
        "t",
        new OpenPolicy("plan-templates", tools.tenancy()));
    this.tools = tools;
    this.feed = feed;
  }

  private static SyncTable<TemplateInput> table() {
    SyncTable<TemplateInput> table =
        new SyncTable<TemplateInput>("plan_template")
            .refersTo(
                CompetencyRef.LOOKUP,
                input ->
                    items(input)
                        .map(TemplateItemInput::competencyExternalId)
                        .filter(Objects::nonNull))
            .refersTo(
                ActivityRef.LOOKUP,
                input ->
                    items(input)
                        .flatMap(item -> item.done().stream())
                        .filter(Objects::nonNull)
                        .map(TemplateActionInput::activityExternalId)
                        .filter(Objects::nonNull))
            .text("title", TemplateInput::title)
            .text("description", TemplateInput::description)
            .reference("job_id", Jobs.LOOKUP, TemplateInput::jobExternalId, "/jobExternalId")
            .reference(
                "target_job_id",
                Jobs.LOOKUP,
                TemplateInput::targetJobExternalId,
                "/targetJobExternalId")
            .number("period_days", input -> number(input.periodDays()))
            .json("items", TemplateItems::of);
    return Audiences.column(table, TemplateInput::audience);
  }

  private static @Nullable BigDecimal number(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static Stream<TemplateItemInput> items(TemplateInput input) {
    return input.planned().stream().filter(Objects::nonNull);
  }

  @Override
  public String name() {
    return "plan-templates";
  }

  @Override
  public Class<TemplateInput> input() {
    return TemplateInput.class;
  }

  @Override
  protected TemplateInput inputOf(TemplateView template) {
    return new TemplateInput(
        template.externalId(),
        template.source(),
        template.title(),
        template.description(),
        template.job() == null ? null : template.job().externalId(),
        template.audience(),
        template.targetJob() == null ? null : template.targetJob().externalId(),
        template.periodDays(),
        template.items().stream().map(TemplateItem::input).toList(),
        template.status());
  }

  /** Keeps the new versions, and tells of them where plans run that are at an earlier one. */
  @Override
  protected void changed(List<Inbound<TemplateInput>> rows, Batch<TemplateInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    tools.sql().update(USES, Args.none().uuids("ids", ids));
    Args args =
        Args.of("now", batch.now())
            .and("actor", tools.tenancy().caller().subject())
            .uuids("ids", ids);
    List<UUID> anew = tools.sql().list(VERSIONS, args, row -> row.uuid("id"));
    if (!anew.isEmpty()) {
      tools
          .sql()
          .list(
              RUNNING,
              Args.none().uuids("templates", anew),
              row -> {
                feed.note(
                    "update-offered",
                    row.uuid("id"),
                    row.uuid("employee_id"),
                    Map.of("templateId", row.uuid("template_id")));
                return row.uuid("id");
              });
    }
  }
}
