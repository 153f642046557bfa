package org.espalier.compensation.worksheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** What a worksheet says of its people, from what clients send to what is kept, and back. */
final class WorksheetContent {

  private WorksheetContent() {}

  /** The external ids of the people that a worksheet names. */
  static Stream<String> named(WorksheetInput input) {
    List<String> people =
        input.employeeExternalIds() == null ? List.of() : input.employeeExternalIds();
    return Stream.of(
            people.stream(),
            input.rated().stream()
                .filter(Objects::nonNull)
                .map(MeritRatingInput::employeeExternalId),
            input.proposed().stream()
                .filter(Objects::nonNull)
                .map(MeritProposalInput::employeeExternalId))
        .flatMap(names -> names)
        .filter(Objects::nonNull);
  }

  /** Who is on a worksheet, in its order; those who are unknown go to the row's faults. */
  static List<UUID> people(Inbound<WorksheetInput> row, References references, Faults faults) {
    List<String> named = row.input().employeeExternalIds();
    if (named == null) {
      DirectReports reports =
          references.find(
              DirectReports.LOOKUP,
              row.source(),
              row.input().managerExternalId(),
              "",
              new Faults());
      return reports == null ? List.of() : reports.people();
    }
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      UUID person =
          references.id(
              Employees.LOOKUP, row.source(), named.get(i), "/employeeExternalIds/" + i, faults);
      if (person != null) {
        people.add(person);
      }
    }
    return people;
  }

  static Json people(Inbound<WorksheetInput> row, References references) {
    return JsonText.of(people(row, references, row.faults()));
  }

  static Json ratings(Inbound<WorksheetInput> row, References references) {
    return JsonText.of(
        told(
            row,
            references,
            "/ratings/",
            row.input().rated(),
            MeritRatingInput::employeeExternalId,
            (one, person) -> new Told.Rating(person, one.rating()),
            Told.Rating::employeeId));
  }

  static Json proposals(Inbound<WorksheetInput> row, References references) {
    return JsonText.of(
        told(
            row,
            references,
            "/proposals/",
            row.input().proposed(),
            MeritProposalInput::employeeExternalId,
            (one, person) -> new Told.Proposal(person, one.amount(), one.comment()),
            Told.Proposal::employeeId));
  }

  /** What is told of people on the worksheet, in the worksheet's order. */
  private static <I, T> List<T> told(
      Inbound<WorksheetInput> row,
      References references,
      String at,
      List<I> all,
      Function<I, @Nullable String> name,
      Keeping<I, T> keeping,
      Function<T, UUID> person) {
    List<UUID> people = people(row, references, new Faults());
    List<T> told = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      I one = all.get(i);
      String named = one == null ? null : name.apply(one);
      if (one == null || named == null) {
        continue;
      }
      UUID found = references.idIfKnown(Employees.LOOKUP, row.source(), named);
      if (found == null || !people.contains(found)) {
        row.faults()
            .add(
                at + i + "/employeeExternalId",
                FaultCode.UNKNOWN_REFERENCE,
                "There is no employee \"" + named + "\" on this worksheet.");
      } else {
        told.add(keeping.of(one, found));
      }
    }
    told.sort(Comparator.comparingInt(one -> people.indexOf(person.apply(one))));
    return told;
  }

  /** What a client would have to send to get this worksheet. */
  static WorksheetInput input(WorksheetView one) {
    return new WorksheetInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.note(),
        one.guidelineExternalId(),
        one.manager().externalId(),
        one.currency(),
        one.budget(),
        one.effectiveOn(),
        one.reviewCycleExternalId(),
        one.lines().stream().map(line -> line.employee().externalId()).toList(),
        one.lines().stream()
            .filter(line -> line.rating() != null && line.rating().told() != null)
            .map(line ->
                new MeritRatingInput(
                    line.employee().externalId(), Objects.requireNonNull(line.rating()).value()))
            .toList(),
        one.lines().stream()
            .filter(line -> line.proposal() != null)
            .map(line -> Objects.requireNonNull(line.proposal()).input(line.employee()))
            .toList(),
        one.state());
  }

  /** What is kept of what was sent about a person. */
  private interface Keeping<I, T> {
    T of(I one, UUID person);
  }
}
