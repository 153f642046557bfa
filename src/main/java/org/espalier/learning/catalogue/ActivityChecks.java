package org.espalier.learning.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What must hold between the members of an activity. */
final class ActivityChecks {

  private ActivityChecks() {}

  static void check(ActivityInput input, Faults faults) {
    develops(input, faults);
    prerequisites(input, faults);
    List<@Nullable String> equivalents =
        input.counting().stream()
            .<@Nullable String>map(one -> one == null ? null : one.activityExternalId())
            .toList();
    once("/equivalents/%d/activityExternalId", equivalents, faults);
    once("/tags/%d", input.tags(), faults);
    once("/languages/%d", input.languages(), faults);
    if (input.program() != null && !faults.at("/program") && !faults.below("/program")) {
      input.program().check(input.type(), faults);
    }
    if (input.activeFrom() != null
        && input.activeTo() != null
        && input.activeTo().isBefore(input.activeFrom())) {
      faults.add("/activeTo", FaultCode.DATES_REVERSED, "This must not be before activeFrom.");
    }
  }

  private static void develops(ActivityInput input, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < input.developed().size(); i++) {
      DevelopsInput one = input.developed().get(i);
      if (one == null || faults.at("/develops/" + i)) {
        continue;
      }
      if (one.competencyExternalId() != null && !seen.add(one.competencyExternalId())) {
        faults.add(
            "/develops/" + i + "/competencyExternalId",
            FaultCode.DUPLICATE,
            "It develops this one already.");
      }
      if (one.fromLevel() != null
          && one.toLevel() != null
          && one.fromLevel().compareTo(one.toLevel()) >= 0) {
        faults.add(
            "/develops/" + i + "/toLevel", FaultCode.OUT_OF_RANGE, "This must be above fromLevel.");
      }
    }
  }

  private static void prerequisites(ActivityInput input, Faults faults) {
    for (int i = 0; i < input.needed().size(); i++) {
      PrerequisiteInput one = input.needed().get(i);
      if (one != null && !faults.at("/prerequisites/" + i) && !one.wellFormed()) {
        faults.add(
            "/prerequisites/" + i,
            FaultCode.EXCLUSIVE,
            "Give either activityExternalId, or competencyExternalId with level.");
      }
    }
  }

  /** Each text of a list stands in it once. */
  private static void once(
      String pointer, @Nullable List<? extends @Nullable String> texts, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; texts != null && i < texts.size(); i++) {
      String text = texts.get(i);
      if (Objects.nonNull(text) && !seen.add(text)) {
        faults.add(pointer.formatted(i), FaultCode.DUPLICATE, "This one stands there already.");
      }
    }
  }
}
