package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    references.fetch(
        sql, Employees.LOOKUP, all, one -> Stream.ofNullable(one.employeeExternalId()));
    references.fetch(
        sql,
        Employees.BY_ID,
        all,
        one -> one.employeeId() == null ? Stream.empty() : Stream.of(one.employeeId().toString()));
    List<@Nullable UUID> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String place = at.isEmpty() ? "" : at + "/" + i;
      found.add(find(references, all.get(i), place, faults));
    }
    return found;
  }

  private static @Nullable UUID find(References references, Named one, String at, Faults faults) {
    Lookup.Id found =
        one.employeeId() == null
            ? references.find(
                Employees.LOOKUP,
                SyncInput.DEFAULT_SOURCE,
                one.employeeExternalId(),
                pointer(one, at),
                faults)
            : references.find(
                Employees.BY_ID,
                SyncInput.DEFAULT_SOURCE,
                one.employeeId().toString(),
                pointer(one, at),
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
