package org.espalier.competency.initiatives;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;

/** Makes an initiative's demands out of what was sent; what is wrong goes to the row's faults. */
final class InitiativeDemands {

  private InitiativeDemands() {}

  static Json of(Inbound<InitiativeInput> row, References references) {
    List<InitiativeDemand> made = new ArrayList<>();
    for (int i = 0; i < row.input().demanded().size(); i++) {
      InitiativeDemandInput demand = row.input().demanded().get(i);
      String at = "/demands/" + i;
      CompetencyRef competency =
          demand == null
              ? null
              : references.find(
                  CompetencyRef.LOOKUP,
                  row.source(),
                  demand.competencyExternalId(),
                  at + "/competencyExternalId",
                  row.faults());
      if (demand == null || competency == null || demand.level() == null) {
        continue;
      }
      competency.requireOnScale(demand.level(), at + "/level", row.faults());
      made.add(made(demand, competency));
    }
    return JsonText.of(made);
  }

  private static InitiativeDemand made(InitiativeDemandInput demand, CompetencyRef competency) {
    return new InitiativeDemand(
        competency.id(),
        demand.competencyExternalId(),
        demand.level(),
        demand.headCount(),
        demand.weight() == null ? BigDecimal.ONE : demand.weight(),
        Boolean.TRUE.equals(demand.critical()));
  }
}
