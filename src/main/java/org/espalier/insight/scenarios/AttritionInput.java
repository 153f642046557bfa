package org.espalier.insight.scenarios;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How many leave, as clients send it.
 *
 * @param basis where the rates come from
 * @param months how many months of history are looked at; 24 if absent. Only with BY_HISTORY
 * @param rates rates by job, and one for all others; with BY_HISTORY they stand before history
 */
@Schema(name = "AttritionInput")
public record AttritionInput(
    @NotNull AttritionBasis basis,
    @Min(6) @Max(60) @Nullable Integer months,
    @Size(max = 2000) @Nullable List<@NotNull @Valid AttritionRateInput> rates) {

  static final int USUAL_MONTHS = 24;

  List<AttritionRateInput> given() {
    return rates == null ? List.of() : rates;
  }

  void check(Faults faults) {
    if (basis == AttritionBasis.GIVEN && months != null) {
      faults.add("/attrition/months", FaultCode.NOT_ALLOWED, "Given rates look at no history.");
    }
  }
}
