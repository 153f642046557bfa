package org.espalier.performance.cycles;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.espalier.performance.forms.ReviewForms;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.audience.Audiences;

/** The review cycles of a tenant. One with reviews keeps what these are about. */
@Singleton
public class ReviewCycles extends Synced<CycleInput, CycleView> {

  /** How a cycle is referred to by either id. */
  public static final EitherId<Lookup.Id> EITHER =
      new EitherId<>(
          "cycle",
          Lookup.of("review cycle", "review_cycle"),
          Lookup.byId("review cycle", "review_cycle"));

  private static final Query USED = Query.file("performance/used_cycles");

  ReviewCycles(Tools tools) {
    super(
        tools,
        "review-cycle",
        table(),
        null,
        new Listing<>(Query.file("performance/review_cycles"), CycleView::of, "c")
            .sort("name", "c.name", "text", CycleView::name)
            .sort("externalId", "c.external_id", "text", CycleView::externalId)
            .sort("periodEnd", "c.period_end", "date", CycleView::periodEnd)
            .sort("updatedAt", "c.updated_at", "timestamptz", CycleView::updatedAt),
        "c",
        new OpenPolicy("review-cycles", tools.tenancy()));
  }

  private static SyncTable<CycleInput> table() {
    SyncTable<CycleInput> table =
        new SyncTable<CycleInput>("review_cycle")
            .text("name", CycleInput::name)
            .text("description", CycleInput::description)
            .reference("form_id", ReviewForms.LOOKUP, CycleInput::formExternalId, "/formExternalId")
            .date("period_start", CycleInput::periodStart)
            .date("period_end", CycleInput::periodEnd)
            .json("phases", (row, _) -> JsonText.of(row.input().dated()));
    return Audiences.column(table, CycleInput::audience);
  }

  @Override
  public String name() {
    return "review-cycles";
  }

  @Override
  public Class<CycleInput> input() {
    return CycleInput.class;
  }

  @Override
  protected CycleInput inputOf(CycleView cycle) {
    return new CycleInput(
        cycle.externalId(),
        cycle.source(),
        cycle.name(),
        cycle.description(),
        cycle.formExternalId(),
        cycle.periodStart(),
        cycle.periodEnd(),
        cycle.audience(),
        cycle.phases(),
        cycle.status());
  }

  @Override
  protected void guard(List<Inbound<CycleInput>> rows, References references) {
    // A launch holds what it is about: whoever comes later finds it in use.
    hold(rows);
    compare(USED, rows, (row, used) -> keep(row, references, used));
  }

  private static void keep(Inbound<CycleInput> row, References references, Row used)
      throws SQLException {
    CycleInput input = row.input();
    UUID form =
        references.idIfKnown(
            ReviewForms.LOOKUP, row.source(), String.valueOf(input.formExternalId()));
    if (form != null && !form.equals(used.uuid("form_id"))) {
      refuse(row, "/formExternalId");
    }
    if (input.periodStart() != null && !input.periodStart().equals(used.date("period_start"))) {
      refuse(row, "/periodStart");
    }
    if (input.periodEnd() != null && !input.periodEnd().equals(used.date("period_end"))) {
      refuse(row, "/periodEnd");
    }
  }

  private static void refuse(Inbound<CycleInput> row, String pointer) {
    row.faults()
        .add(
            pointer,
            FaultCode.IMMUTABLE,
            "There are reviews in this cycle: it must stay. Make a new cycle instead.");
  }
}
