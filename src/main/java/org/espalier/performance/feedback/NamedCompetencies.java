package org.espalier.performance.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/** Finds the competencies that feedback, or a request for it, is about. */
final class NamedCompetencies {

  private NamedCompetencies() {}

  static void check(List<FeedbackCompetencyInput> named, Faults faults) {
    for (int i = 0; i < named.size(); i++) {
      FeedbackCompetencyInput one = named.get(i);
      if (one != null) {
        CompetencyRef.EITHER.check(
            "/competencies/" + i, one.competencyExternalId(), one.competencyId(), faults);
      }
    }
  }

  /** The competencies; what is wrong with them goes to the faults. */
  static List<Named> find(Sql sql, List<FeedbackCompetencyInput> named, Faults faults) {
    References references = new References();
    CompetencyRef.EITHER.fetch(
        sql,
        references,
        named.stream().filter(Objects::nonNull).toList(),
        FeedbackCompetencyInput::competencyExternalId,
        FeedbackCompetencyInput::competencyId);
    List<Named> found = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      FeedbackCompetencyInput one = named.get(i);
      String at = "/competencies/" + i;
      if (one == null) {
        continue;
      }
      CompetencyRef competency =
          CompetencyRef.EITHER.find(
              at,
              SyncInput.DEFAULT_SOURCE,
              references,
              one.competencyExternalId(),
              one.competencyId(),
              faults);
      if (competency == null) {
        continue;
      }
      competency.requireOnScale(one.level(), at + "/level", faults);
      if (!seen.add(competency.id())) {
        faults.add(at, FaultCode.DUPLICATE, "It was named already.");
      }
      found.add(new Named(competency.id(), one.level()));
    }
    return found;
  }

  /** A competency and the level that was seen, if one was named. */
  record Named(UUID competency, @Nullable BigDecimal level) {}
}
