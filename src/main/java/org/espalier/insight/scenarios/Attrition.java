package org.espalier.insight.scenarios;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many leave.
 *
 * @param basis where the rates come from
 * @param months how many months of history are looked at; null for given rates
 * @param rates rates by job, and one for all others; they stand before history
 */
@Schema(name = "Attrition")
public record Attrition(AttritionBasis basis, @Nullable Integer months, List<AttritionRate> rates) {

  AttritionInput input() {
    return new AttritionInput(basis, months, rates.stream().map(AttritionRate::input).toList());
  }
}
