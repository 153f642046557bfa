package org.espalier.recruiting.requisitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Makes the lists of a requisition of what was sent; what is wrong goes to the row's faults. */
final class RequisitionContent {

  private RequisitionContent() {}

  static Stream<String> competencies(RequisitionInput input) {
    return input.asked().stream()
        .filter(Objects::nonNull)
        .map(RequisitionCompetencyInput::competencyExternalId)
        .filter(Objects::nonNull);
  }

  static Stream<String> people(RequisitionInput input) {
    return Stream.concat(input.recruiters().stream(), input.interviewers().stream())
        .filter(Objects::nonNull);
  }

  static Json recruiters(Inbound<RequisitionInput> row, References references) {
    return people("/recruiterExternalIds/", row.input().recruiters(), row, references);
  }

  static Json interviewers(Inbound<RequisitionInput> row, References references) {
    return people("/interviewerExternalIds/", row.input().interviewers(), row, references);
  }

  /** In the order of ids: in which order they were sent says nothing. */
  private static Json people(
      String at, List<String> named, Inbound<RequisitionInput> row, References references) {
    TreeSet<UUID> ids = new TreeSet<>();
    for (int i = 0; i < named.size(); i++) {
      UUID id = references.id(Employees.LOOKUP, row.source(), named.get(i), at + i, row.faults());
      if (id != null) {
        ids.add(id);
      }
    }
    return JsonText.of(ids);
  }

  static Json competencies(Inbound<RequisitionInput> row, References references) {
    return JsonText.of(asked(row, references, row.faults()));
  }

  /** What the row asks for, as far as it says so rightly. */
  static List<RequisitionCompetency> asked(
      Inbound<RequisitionInput> row, References references, Faults faults) {
    List<RequisitionCompetency> made = new ArrayList<>();
    for (int i = 0; i < row.input().asked().size(); i++) {
      RequisitionCompetency one =
          asked(row.input().asked().get(i), "/competencies/" + i, row.source(), references, faults);
      if (one != null) {
        made.add(one);
      }
    }
    return made;
  }

  @SuppressWarnings("ConstantValue") // members that were at fault are null
  private static @Nullable RequisitionCompetency asked(
      @Nullable RequisitionCompetencyInput asked,
      String at,
      String source,
      References references,
      Faults faults) {
    if (asked == null) {
      return null;
    }
    CompetencyRef competency =
        references.find(
            CompetencyRef.LOOKUP,
            source,
            asked.competencyExternalId(),
            at + "/competencyExternalId",
            faults);
    if (competency == null || asked.level() == null) {
      return null;
    }
    competency.requireOnScale(asked.level(), at + "/level", faults);
    return new RequisitionCompetency(
        competency.id(),
        asked.competencyExternalId(),
        asked.level(),
        asked.weight() == null ? BigDecimal.ONE : asked.weight(),
        Boolean.TRUE.equals(asked.critical()));
  }
}
