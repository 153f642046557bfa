package org.espalier.compensation.guidelines;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.compensation.PayPolicy;
import org.espalier.compensation.PayReads;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** The merit guidelines of a tenant. */
@Singleton
public class Guidelines extends Synced<GuidelineInput, GuidelineView> {

  /** How a guideline is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("merit guideline", "merit_guideline");

  Guidelines(Tools tools, PayPolicy policy, PayReads reads) {
    super(
        tools,
        "merit-guideline",
        table(),
        null,
        new Listing<>(Query.file("compensation/merit_guidelines"), GuidelineView::of, "g")
            .witnessed(seen -> reads.seen("merit-guideline", seen))
            .sort("name", "g.name", "text", GuidelineView::name)
            .sort("externalId", "g.external_id", "text", GuidelineView::externalId)
            .sort("updatedAt", "g.updated_at", "timestamptz", GuidelineView::updatedAt),
        "g",
        policy);
  }

  private static SyncTable<GuidelineInput> table() {
    return new SyncTable<GuidelineInput>("merit_guideline")
        .text("name", GuidelineInput::name)
        .text("description", GuidelineInput::description)
        .choice("measure", GuidelineInput::usualMeasure)
        .json("rating_bands", (row, _) -> list(row.input().ratingBands()))
        .json("position_bands", (row, _) -> list(row.input().positionBands()))
        .json("cells", (row, _) -> list(row.input().cells()))
        .json("plan_completion", (row, _) -> json(row.input().planCompletion()))
        .json("mandatory_learning", (row, _) -> json(row.input().mandatoryLearning()))
        .flag("managers_propose", GuidelineInput::open);
  }

  private static Json list(@Nullable List<?> all) {
    return JsonText.of(all == null ? List.of() : all);
  }

  private static @Nullable Json json(@Nullable Object gate) {
    return gate == null ? null : JsonText.of(gate);
  }

  @Override
  public String name() {
    return "merit-guidelines";
  }

  @Override
  public Class<GuidelineInput> input() {
    return GuidelineInput.class;
  }

  @Override
  protected GuidelineInput inputOf(GuidelineView one) {
    return new GuidelineInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.description(),
        one.measure(),
        one.ratingBands(),
        one.positionBands(),
        one.cells(),
        one.planCompletion(),
        one.mandatoryLearning(),
        one.managersPropose(),
        one.status());
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  static Filters filters(@Nullable String status) {
    return new Filters().choice("status", status, Status.class, "g.active = (:status = 'ACTIVE')");
  }
}
