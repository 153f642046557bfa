package org.espalier.competency.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
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
    references.fetch(
        sql,
        Employees.LOOKUP,
        rows,
        row ->
            Stream.of(row.input().employeeExternalId(), row.input().raterExternalId())
                .filter(Objects::nonNull));
    references.fetch(sql, Employees.BY_ID, rows, row -> text(row.input().employeeId()));
    references.fetch(
        sql,
        CompetencyRef.LOOKUP,
        rows,
        row -> Stream.ofNullable(row.input().competencyExternalId()));
    references.fetch(sql, CompetencyRef.BY_ID, rows, row -> text(row.input().competencyId()));
    List<Aimed> aimed = rows.stream().map(row -> aim(row, references)).toList();
    if (!policy.writesAll()) {
      requireReach(aimed);
    }
    return aimed;
  }

  private static Aimed aim(Inbound<EvidenceInput> row, References references) {
    EvidenceInput input = row.input();
    String source = row.source();
    Faults faults = row.faults();
    UUID employee =
        input.employeeId() != null
            ? references.id(
                Employees.BY_ID, source, input.employeeId().toString(), "/employeeId", faults)
            : references.id(
                Employees.LOOKUP,
                source,
                input.employeeExternalId(),
                "/employeeExternalId",
                faults);
    CompetencyRef competency =
        input.competencyId() != null
            ? references.find(
                CompetencyRef.BY_ID,
                source,
                input.competencyId().toString(),
                "/competencyId",
                faults)
            : references.find(
                CompetencyRef.LOOKUP,
                source,
                input.competencyExternalId(),
                "/competencyExternalId",
                faults);
    if (competency != null) {
      competency.requireOnScale(input.level(), "/level", faults);
    }
    UUID rater =
        references.id(
            Employees.LOOKUP, source, input.raterExternalId(), "/raterExternalId", faults);
    return new Aimed(row, employee, competency == null ? null : competency.id(), rater);
  }

  /** People whom the caller does not reach are as unknown to them as people who do not exist. */
  private void requireReach(List<Aimed> aimed) {
    Map<UUID, Boolean> reached =
        policy.reached(aimed.stream().map(Aimed::knownEmployee).filter(Objects::nonNull).toList());
    for (Aimed one : aimed) {
      Boolean self = reached.get(one.knownEmployee());
      if (one.knownEmployee() != null && self == null) {
        EvidenceInput input = one.row().input();
        boolean byId = input.employeeId() != null;
        Object named = byId ? input.employeeId() : input.employeeExternalId();
        one.row()
            .faults()
            .add(
                byId ? "/employeeId" : "/employeeExternalId",
                FaultCode.UNKNOWN_REFERENCE,
                "There is no employee \"" + named + "\".");
      } else if (self != null && one.row().input().source() != null) {
        policy.requireSource(one.row().input().source(), self);
      }
    }
  }

  private static Stream<String> text(@Nullable UUID id) {
    return id == null ? Stream.empty() : Stream.of(id.toString());
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
