package org.espalier.integration.xapi.mappings;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.integration.xapi.XapiPolicy;
import org.espalier.learning.catalogue.Activities;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** The mappings of a tenant. */
@Singleton
public class XapiMappings extends Synced<XapiMappingInput, XapiMappingView> {

  private static final Lookup<Lookup.Id> COMPETENCY = Lookup.of("competency", "competency");

  XapiMappings(Tools tools) {
    super(
        tools,
        "xapi-mapping",
        table(),
        null,
        new Listing<>(Query.file("xapi/mappings"), XapiMappingView::of, "m")
            .sort("externalId", "m.external_id", "text", XapiMappingView::externalId)
            .sort("updatedAt", "m.updated_at", "timestamptz", XapiMappingView::updatedAt),
        "m",
        XapiPolicy.ofMappings(tools.tenancy()));
  }

  private static SyncTable<XapiMappingInput> table() {
    return new SyncTable<XapiMappingInput>("xapi_mapping")
        .refersTo(CompetencyRef.LOOKUP, input -> Stream.ofNullable(input.competencyExternalId()))
        .text("verb", XapiMappingInput::verb)
        .text("activity", XapiMappingInput::activity)
        .text("sent_by", XapiMappingInput::sentBy)
        .number("min_scaled", XapiMappingInput::minScaled)
        .text("employee_source", XapiMappingInput::employeeSource)
        .choice("effect", XapiMappingInput::effect)
        .reference(
            "activity_id",
            Activities.LOOKUP,
            XapiMappingInput::activityExternalId,
            "/activityExternalId")
        .reference(
            "competency_id",
            COMPETENCY,
            XapiMappingInput::competencyExternalId,
            "/competencyExternalId")
        .number("level", XapiMappingInput::level)
        .json("levels", (row, _) -> JsonText.of(row.input().bands()))
        .choice("evidence_source", XapiMappings::observer);
  }

  private static @Nullable EvidenceSource observer(XapiMappingInput input) {
    return input.effect() == MappingEffect.EVIDENCE && input.evidenceSource() == null
        ? EvidenceSource.LEARNING
        : input.evidenceSource();
  }

  @Override
  public String name() {
    return "xapi-mappings";
  }

  @Override
  public Class<XapiMappingInput> input() {
    return XapiMappingInput.class;
  }

  @Override
  protected XapiMappingInput inputOf(XapiMappingView one) {
    return new XapiMappingInput(
        one.externalId(),
        one.source(),
        one.verb(),
        one.activity(),
        one.sentBy(),
        one.minScaled(),
        one.employeeSource(),
        one.effect(),
        one.activityExternalId(),
        one.competencyExternalId(),
        one.level(),
        one.levels().isEmpty() ? null : one.levels(),
        one.evidenceSource(),
        one.status());
  }

  /** Levels that no evidence could have would fail with every statement. */
  @Override
  protected void check(Inbound<XapiMappingInput> row, References references) {
    XapiMappingInput input = row.input();
    CompetencyRef competency =
        references.find(
            CompetencyRef.LOOKUP, row.source(), input.competencyExternalId(), "", new Faults());
    if (competency == null) {
      return;
    }
    competency.requireOnScale(input.level(), "/level", row.faults());
    for (int i = 0; i < input.bands().size(); i++) {
      LevelBand band = input.bands().get(i);
      if (band != null) {
        competency.requireOnScale(band.level(), "/levels/" + i + "/level", row.faults());
      }
    }
  }

  static Filters filters(
      @Nullable String effect, @Nullable String activityId, @Nullable String status) {
    return new Filters()
        .choice("effect", effect, MappingEffect.class, "m.effect = :effect")
        .uuid("activityId", activityId, "m.activity_id = :activityId")
        .choice("status", status, Status.class, "m.active = (:status = 'ACTIVE')");
  }
}
