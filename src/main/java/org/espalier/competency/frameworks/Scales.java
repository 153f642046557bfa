package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
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

/** The proficiency scales of a tenant. One that ratings use may gain levels but not lose them. */
@Singleton
public class Scales extends Synced<ScaleInput, ScaleView> {

  /** How a scale is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP =
      Lookup.of("proficiency scale", "proficiency_scale");

  private static final Query USED = Query.file("competency/used_scales");

  Scales(Tools tools) {
    super(
        tools,
        "proficiency-scale",
        new SyncTable<ScaleInput>("proficiency_scale")
            .text("name", ScaleInput::name)
            .number("proficient_from", ScaleInput::proficientFrom)
            .flag("whole_levels", scale -> Boolean.TRUE.equals(scale.wholeLevels()))
            .number("min_value", scale -> end(scale, true))
            .number("max_value", scale -> end(scale, false))
            .json(
                "levels",
                (row, _) ->
                    row.input().levels() == null ? null : JsonText.of(row.input().rising())),
        null,
        new Listing<>(Query.file("competency/scales"), ScaleView::of, "s")
            .sort("name", "s.name", "text", ScaleView::name)
            .sort("externalId", "s.external_id", "text", ScaleView::externalId)
            .sort("updatedAt", "s.updated_at", "timestamptz", ScaleView::updatedAt),
        "s",
        new OpenPolicy("proficiency-scales", tools.tenancy()));
  }

  @Override
  public String name() {
    return "proficiency-scales";
  }

  @Override
  public Class<ScaleInput> input() {
    return ScaleInput.class;
  }

  @Override
  protected ScaleInput inputOf(ScaleView scale) {
    return new ScaleInput(
        scale.externalId(),
        scale.source(),
        scale.name(),
        scale.proficientFrom(),
        scale.wholeLevels(),
        scale.levels(),
        scale.status());
  }

  @Override
  protected void guard(List<Inbound<ScaleInput>> rows, References references) {
    compare(USED, rows, Scales::keep);
  }

  private static void keep(Inbound<ScaleInput> row, Row used) throws SQLException {
    List<BigDecimal> kept = row.input().rising().stream().map(ScaleLevel::value).toList();
    for (ScaleLevel level : JsonText.list(used.text("levels"), ScaleLevel.class)) {
      if (kept.stream().noneMatch(value -> value.compareTo(level.value()) == 0)) {
        row.faults()
            .add(
                "/levels",
                FaultCode.IMMUTABLE,
                "Ratings use this scale: its level "
                    + level.value()
                    + " must stay. Make a new scale instead.");
      }
    }
  }

  private static @org.jspecify.annotations.Nullable BigDecimal end(ScaleInput scale, boolean low) {
    if (scale.levels() == null || scale.rising().isEmpty()) {
      return null;
    }
    return low ? scale.rising().getFirst().value() : scale.rising().getLast().value();
  }
}
