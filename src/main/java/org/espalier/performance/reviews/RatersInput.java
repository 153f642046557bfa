package org.espalier.performance.reviews;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked besides the person and the manager.
 *
 * @param raters all of them; who is not named is not asked any more
 */
@Schema(name = "ReviewRatersInput")
public record RatersInput(@NotNull @Size(max = 50) List<@NotNull @Valid Nomination> raters)
    implements Checked {

  @Override
  public void check(Faults faults) {
    List<Nomination> all = raters == null ? List.of() : raters;
    for (int i = 0; i < all.size(); i++) {
      Nomination one = all.get(i);
      String at = "/raters/" + i;
      if (one == null || faults.at(at)) {
        continue;
      }
      Employees.EITHER.check(at, one.employeeExternalId(), one.employeeId(), faults);
      if (one.kind() != null && !one.kind().anonymous()) {
        faults.add(at + "/kind", FaultCode.NOT_ALLOWED, "This must be PEER or REPORT.");
      }
    }
  }

  /**
   * Somebody who is asked.
   *
   * @param employeeId who; or employeeExternalId
   * @param employeeExternalId the same by the id of its source
   * @param kind as what: PEER or REPORT
   */
  @Schema(name = "ReviewRaterNomination")
  public record Nomination(
      @Nullable UUID employeeId,
      @Size(max = 200) @Nullable String employeeExternalId,
      @NotNull RaterKind kind) {}
}
