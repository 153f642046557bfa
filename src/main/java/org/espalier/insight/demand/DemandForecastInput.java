package org.espalier.insight.demand;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.scenarios.DemandScenarios;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What is to be forecast.
 *
 * @param scenarioExternalId what is assumed; or scenarioId
 * @param scenarioId the same by our own id
 */
@Schema(name = "DemandForecastInput")
public record DemandForecastInput(
    @Size(max = 200) @Nullable String scenarioExternalId, @Nullable UUID scenarioId)
    implements Checked {

  @Override
  public void check(Faults faults) {
    DemandScenarios.EITHER.check(scenarioExternalId, scenarioId, faults);
  }
}
