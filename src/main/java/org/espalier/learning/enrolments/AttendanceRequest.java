package org.espalier.learning.enrolments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.people.Employees;

/**
 * Who was in a session.
 *
 * @param people those about whom something is to be said; the others stay as they are
 */
@Schema(name = "AttendanceRequest")
public record AttendanceRequest(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid AttendanceEntry> people)
    implements Checked {

  @Override
  @SuppressWarnings("ConstantValue") // members that were at fault are null
  public void check(Faults faults) {
    for (int i = 0; people != null && i < people.size(); i++) {
      AttendanceEntry one = people.get(i);
      String pointer = "/people/" + i;
      if (one == null || faults.at(pointer)) {
        continue;
      }
      Employees.EITHER.check(pointer, one.employeeExternalId(), one.employeeId(), faults);
      if (one.status() != null && one.judgesTheAbsent()) {
        faults.add(
            pointer + (one.score() == null ? "/passed" : "/score"),
            FaultCode.EXCLUSIVE,
            "Only those who ATTENDED can have a score or pass.");
      }
    }
  }
}
