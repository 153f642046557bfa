package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Finds the people whom requests name. */
@Singleton
class Participants {

  private final Sql sql;

  Participants(Sql sql) {
    this.sql = sql;
  }

  /** The person whom a request names; null, with a fault, if there is none. */
  @Nullable UUID find(Named named, Faults faults) {
    return find(List.of(named), "", faults).getFirst();
  }

  /** The people whom parts of a request name, at pointers that begin with {@code at}. */
  List<@Nullable UUID> find(List<? extends Named> all, String at, Faults faults) {
    References references = new References();
    Employees.EITHER.fetch(sql, references, all, Named::employeeExternalId, Named::employeeId);
    List<@Nullable UUID> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String place = at.isEmpty() ? "" : at + "/" + i;
      found.add(find(references, all.get(i), place, faults));
    }
    return found;
  }

  private static @Nullable UUID find(References references, Named one, String at, Faults faults) {
    Lookup.Id found =
        Employees.EITHER.find(
            at,
            SyncInput.DEFAULT_SOURCE,
            references,
            one.employeeExternalId(),
            one.employeeId(),
            faults);
    return found == null ? null : found.id();
  }

  /** Adds the fault of somebody whom the caller cannot know of, as if there was no such person. */
  static void unknown(Named one, String at, Faults faults) {
    Object named = one.employeeId() == null ? one.employeeExternalId() : one.employeeId();
    faults.add(
        pointer(one, at), FaultCode.UNKNOWN_REFERENCE, "There is no employee \"" + named + "\".");
  }

  static String pointer(Named one, String at) {
    return at + (one.employeeId() == null ? "/employeeExternalId" : "/employeeId");
  }
}
