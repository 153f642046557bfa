package org.espalier.privacy.records;

import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** A request about one person, who is named by our id or by that of the source. */
public interface Named {

  /** Our id of the employee. */
  @Nullable UUID employeeId();

  /** The employee's id in its source. */
  @Nullable String employeeExternalId();

  /** Adds a fault unless the person is named in exactly one way. */
  default void requireOneName(Faults faults) {
    boolean one = (employeeId() == null) != (employeeExternalId() == null);
    if (!one && !faults.at("/employeeId") && !faults.at("/employeeExternalId")) {
      faults.add(
          "/employeeId", FaultCode.EXCLUSIVE, "Give either employeeId or employeeExternalId.");
    }
  }

  /** Where a request names the person. */
  default String pointer() {
    return employeeId() == null ? "/employeeExternalId" : "/employeeId";
  }
}
