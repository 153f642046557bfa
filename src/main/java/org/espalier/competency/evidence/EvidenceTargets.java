package org.espalier.competency.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.Relation;
import org.jspecify.annotations.Nullable;

/** Finds out whom and what rows of evidence are about, and whether the caller may say so. */
@ApplicationScoped
class EvidenceTargets {

  private final Sql sql;
  private final EvidencePolicy policy;

  EvidenceTargets(Sql sql, EvidencePolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** The rows with the ids of their people and competencies; faults go to the rows. */
  List<Aimed> resolve(List<Inbound<EvidenceInput>> rows) {
    References references = new References();
    List<EvidenceInput> inputs = rows.stream().map(Inbound::input).toList();
    Employees.EITHER.fetch(
        sql, references, inputs, EvidenceInput::employeeExternalId, EvidenceInput::employeeId);
    references.fetch(
        sql, Employees.LOOKUP, inputs, input -> Stream.ofNullable(input.raterExternalId()));
    CompetencyRef.EITHER.fetch(
        sql, references, inputs, EvidenceInput::competencyExternalId, EvidenceInput::competencyId);
    List<Aimed> aimed = rows.stream().map(row -> aim(row, references)).toList();
    if (!policy.writesAll()) {
      requireReach(aimed);
    }
    return aimed;
  }

  private static Aimed aim(Inbound<EvidenceInput> row, References references) {
    EvidenceInput input = row.input();
    Lookup.Id employee =
        Employees.EITHER.find(row, references, input.employeeExternalId(), input.employeeId());
    CompetencyRef competency =
        CompetencyRef.EITHER.find(
            row, references, input.competencyExternalId(), input.competencyId());
    if (competency != null) {
      competency.requireOnScale(input.level(), "/level", row.faults());
    }
    UUID rater =
        references.id(
            Employees.LOOKUP,
            row.source(),
            input.raterExternalId(),
            "/raterExternalId",
            row.faults());
    return new Aimed(
        row,
        employee == null ? null : employee.id(),
        competency == null ? null : competency.id(),
        rater);
  }

  /** People whom the caller does not reach are as unknown to them as people who do not exist. */
  private void requireReach(List<Aimed> aimed) {
    Map<UUID, Relation> reached =
        policy.reached(aimed.stream().map(Aimed::knownEmployee).filter(Objects::nonNull).toList());
    for (Aimed one : aimed) {
      Relation relation = reached.get(one.knownEmployee());
      if (one.knownEmployee() != null && relation == null) {
        EvidenceInput input = one.row().input();
        Employees.EITHER.unknown(one.row(), input.employeeExternalId(), input.employeeId());
      } else if (relation != null && one.row().input().source() != null) {
        policy.requireSource(one.row().input().source(), relation);
      }
    }
  }

  /** A row with what it is about; the ids are there if the row has no faults. */
  record Aimed(
      Inbound<EvidenceInput> row,
      @Nullable UUID knownEmployee,
      @Nullable UUID knownCompetency,
      @Nullable UUID rater) {

    UUID employee() {
      return Objects.requireNonNull(knownEmployee);
    }

    UUID competency() {
      return Objects.requireNonNull(knownCompetency);
    }
  }
}
