package org.espalier.succession.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How much the factors of flight risk weigh for a tenant.
 *
 * @param origin who says so
 * @param revision 0 as long as the tenant did not set its own
 */
@Schema(name = "FlightRiskWeights")
public record WeightsView(
    UUID id,
    WeightOrigin origin,
    BigDecimal tenure,
    BigDecimal timeInJob,
    BigDecimal noPlan,
    BigDecimal noGrowth,
    BigDecimal shortfall,
    BigDecimal onlyCover,
    int revision,
    @Nullable Instant updatedAt,
    @Nullable String updatedBy)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  /** What holds for a tenant that set nothing else. */
  static WeightsView usual(String tenant) {
    return of(tenant, RiskWeights.USUAL, 0, null, null);
  }

  static WeightsView of(String tenant, Row row) throws SQLException {
    return of(
        tenant,
        RiskWeights.of(row, "only_cover"),
        row.count("version"),
        row.instant("updated_at"),
        row.text("updated_by"));
  }

  private static WeightsView of(
      String tenant,
      RiskWeights weights,
      int revision,
      @Nullable Instant updatedAt,
      @Nullable String updatedBy) {
    return new WeightsView(
        id(tenant),
        weights.origin(),
        weights.tenure(),
        weights.timeInJob(),
        weights.noPlan(),
        weights.noGrowth(),
        weights.shortfall(),
        weights.onlyCover(),
        revision,
        updatedAt,
        updatedBy);
  }

  /** The weights alone. */
  RiskWeights weights() {
    return new RiskWeights(origin, tenure, timeInJob, noPlan, noGrowth, shortfall, onlyCover);
  }

  /** There is one of a tenant, from its beginning. */
  static UUID id(String tenant) {
    return UUID.nameUUIDFromBytes(
        ("flight-risk-weights " + tenant).getBytes(StandardCharsets.UTF_8));
  }
}
