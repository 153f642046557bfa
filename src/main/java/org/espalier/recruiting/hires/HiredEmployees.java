package org.espalier.recruiting.hires;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Precondition;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.recruiting.applications.JobApplicationView;
import org.espalier.recruiting.candidates.CandidateView;
import org.espalier.recruiting.candidates.Candidates;
import org.espalier.recruiting.requisitions.RequisitionView;
import org.espalier.workforce.people.EmployeeInput;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Makes employees of candidates, and gives people who are employed another job. */
@Singleton
class HiredEmployees {

  private final Employees employees;
  private final Candidates candidates;

  HiredEmployees(Employees employees, Candidates candidates) {
    this.employees = employees;
    this.candidates = candidates;
  }

  /** The employee whom an application leads to, as the caller writes one. */
  EmployeeView of(JobApplicationView application, RequisitionView requisition, HireInput input) {
    UUID candidate = application.candidateId();
    UUID employed =
        candidate == null ? application.employeeId() : candidates.get(candidate).employeeId();
    if (employed != null) {
      return moved(employees.get(employed), requisition, input);
    }
    return employees.create(
        body(entered(candidates.get(Objects.requireNonNull(candidate)), requisition, input)));
  }

  private static EmployeeInput entered(
      CandidateView candidate, RequisitionView requisition, HireInput input) {
    return new EmployeeInput(
        input.externalId(),
        input.source(),
        candidate.givenName(),
        candidate.familyName(),
        input.email(),
        input.subject(),
        or(input.jobExternalId(), requisition.jobExternalId()),
        or(input.orgUnitExternalId(), requisition.orgUnitExternalId()),
        or(input.managerExternalId(), requisition.hiringManagerExternalId()),
        or(input.positionExternalId(), requisition.positionExternalId()),
        input.hireDate(),
        or(input.location(), requisition.location()),
        null);
  }

  /** Who is employed keeps what the requisition does not name. */
  private EmployeeView moved(EmployeeView present, RequisitionView requisition, HireInput input) {
    requireNothingNew(input);
    EmployeeInput moved =
        new EmployeeInput(
            null,
            null,
            present.givenName(),
            present.familyName(),
            or(input.email(), present.email()),
            present.subject(),
            or(input.jobExternalId(), requisition.jobExternalId()),
            or(
                or(input.orgUnitExternalId(), requisition.orgUnitExternalId()),
                present.orgUnitExternalId()),
            manager(present, requisition, input),
            or(
                or(input.positionExternalId(), requisition.positionExternalId()),
                present.positionExternalId()),
            present.hireDate(),
            or(or(input.location(), requisition.location()), present.location()),
            present.status());
    return employees
        .put(present.externalId(), present.source(), body(moved), Precondition.NONE)
        .view();
  }

  /** Who hires for one's own succession does not report to oneself. */
  private static @Nullable String manager(
      EmployeeView present, RequisitionView requisition, HireInput input) {
    String hiring =
        present.id().equals(requisition.hiringManagerId())
            ? null
            : requisition.hiringManagerExternalId();
    return or(or(input.managerExternalId(), hiring), present.managerExternalId());
  }

  private static void requireNothingNew(HireInput input) {
    Faults faults = new Faults();
    refuse("/externalId", input.externalId(), faults);
    refuse("/source", input.source(), faults);
    refuse("/subject", input.subject(), faults);
    refuse("/hireDate", input.hireDate(), faults);
    faults.throwIfAny();
  }

  private static void refuse(String pointer, @Nullable Object given, Faults faults) {
    if (given != null) {
      faults.add(pointer, FaultCode.IMMUTABLE, "The person is employed already, and stays so.");
    }
  }

  private static Body<EmployeeInput> body(EmployeeInput input) {
    return new Body<>(new Parsed<>(input, new Faults()));
  }

  private static @Nullable String or(@Nullable String said, @Nullable String usual) {
    return said == null ? usual : said;
  }
}
