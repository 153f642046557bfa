package org.espalier.performance.forms;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.espalier.competency.frameworks.Scales;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;

/** The review forms of a tenant. One by which reviews were made keeps what they are scored by. */
@Singleton
public class ReviewForms extends Synced<FormInput, FormView> {

  /** How a form is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("review form", "review_form");

  private static final Query USED = Query.file("performance/used_forms");

  ReviewForms(Tools tools) {
    super(
        tools,
        "review-form",
        new SyncTable<FormInput>("review_form")
            .text("name", FormInput::name)
            .text("description", FormInput::description)
            .reference("scale_id", Scales.LOOKUP, FormInput::scaleExternalId, "/scaleExternalId")
            .json("sections", (row, _) -> JsonText.of(row.input().kept()))
            .json("rater_weights", (row, _) -> JsonText.of(row.input().counted()))
            .count("min_raters", FormInput::least),
        null,
        new Listing<>(Query.file("performance/review_forms"), FormView::of, "f")
            .sort("name", "f.name", "text", FormView::name)
            .sort("externalId", "f.external_id", "text", FormView::externalId)
            .sort("updatedAt", "f.updated_at", "timestamptz", FormView::updatedAt),
        "f",
        new OpenPolicy("review-forms", tools.tenancy()));
  }

  @Override
  public String name() {
    return "review-forms";
  }

  @Override
  public Class<FormInput> input() {
    return FormInput.class;
  }

  @Override
  protected FormInput inputOf(FormView form) {
    return new FormInput(
        form.externalId(),
        form.source(),
        form.name(),
        form.description(),
        form.scaleExternalId(),
        form.sections(),
        form.raterWeights(),
        form.minRaters(),
        form.status());
  }

  @Override
  protected void guard(List<Inbound<FormInput>> rows, References references) {
    // A launch holds what it is about: whoever comes later finds it in use.
    hold(rows);
    compare(USED, rows, (row, used) -> keep(row, references, used));
  }

  private static void keep(Inbound<FormInput> row, References references, Row used)
      throws SQLException {
    FormInput input = row.input();
    var scale =
        references.id(
            Scales.LOOKUP, row.source(), input.scaleExternalId(), "/scaleExternalId", row.faults());
    if (scale != null && !scale.equals(used.uuid("scale_id"))) {
      refuse(row, "/scaleExternalId");
    }
    if (!input.kept().equals(JsonText.list(used.text("sections"), ReviewSection.class))) {
      refuse(row, "/sections");
    }
    if (!input
        .counted()
        .equals(JsonText.read(used.text("rater_weights"), RaterWeights.class).complete())) {
      refuse(row, "/raterWeights");
    }
    if (input.least() != used.count("min_raters")) {
      refuse(row, "/minRaters");
    }
  }

  private static void refuse(Inbound<FormInput> row, String pointer) {
    row.faults()
        .add(
            pointer,
            FaultCode.IMMUTABLE,
            "Reviews were made by this form: it must stay. Make a new form instead.");
  }
}
