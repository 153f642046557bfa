package org.espalier.integration.events;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** Which events are asked for, beyond which the caller may see. */
final class EventFilter {

  private EventFilter() {}

  /** A condition over the alias {@code v}; what is wrong goes to the parameters' faults. */
  static Condition of(
      Params params,
      @Nullable String type,
      @Nullable String subjectType,
      @Nullable String subjectId) {
    List<Condition> asked = new ArrayList<>();
    if (formed(params, "type", type, EventTypes.PATTERN)) {
      asked.add(
          Condition.of(
              "v.type like :type", Args.of("type", String.valueOf(type).replace('*', '%'))));
    }
    if (formed(params, "subjectType", subjectType, EventTypes.KIND)) {
      asked.add(Condition.of("v.subject_type = :subjectType", Args.of("subjectType", subjectType)));
    }
    UUID subject = params.uuid("subjectId", subjectId);
    if (subject != null) {
      asked.add(Condition.of("v.subject_id = :subjectId", Args.of("subjectId", subject)));
    }
    return Condition.and(asked);
  }

  private static boolean formed(Params params, String name, @Nullable String text, String pattern) {
    if (text != null && !text.matches(pattern)) {
      params
          .faults()
          .add(
              "?" + name,
              FaultCode.INVALID_FORMAT,
              "This must be such as employee.updated or, for types, employee.*.");
      return false;
    }
    return text != null;
  }
}
