package org.espalier.career.aspirations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.positions.JobOfPosition;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** What must hold of an aspiration to a position: its job is the one named, and it stands once. */
@Singleton
class WantedPositions {

  private static final Query TAKEN = Query.file("career/taken_aspirations");

  private final Sql sql;

  WantedPositions(Sql sql) {
    this.sql = sql;
  }

  static Stream<String> jobOfBoth(CareerAspirationInput input) {
    return input.positionExternalId() == null
        ? Stream.empty()
        : Stream.ofNullable(input.jobExternalId());
  }

  static Stream<String> positionOfBoth(CareerAspirationInput input) {
    return input.jobExternalId() == null
        ? Stream.empty()
        : Stream.ofNullable(input.positionExternalId());
  }

  /** Where both are named, the position has that job. */
  static void check(Inbound<CareerAspirationInput> row, References references) {
    CareerAspirationInput input = row.input();
    if (input.jobExternalId() == null || input.positionExternalId() == null) {
      return;
    }
    UUID job =
        references.id(
            Jobs.LOOKUP, row.source(), input.jobExternalId(), "/jobExternalId", row.faults());
    UUID position =
        references.idIfKnown(Positions.LOOKUP, row.source(), input.positionExternalId());
    if (job != null && position != null && !job.equals(jobOf(row, references))) {
      for (String pointer : List.of("/jobExternalId", "/positionExternalId")) {
        row.faults().add(pointer, FaultCode.EXCLUSIVE, "The position does not have that job.");
      }
    }
  }

  private static @Nullable UUID jobOf(Inbound<CareerAspirationInput> row, References references) {
    JobOfPosition found =
        references.find(
            JobOfPosition.LOOKUP,
            row.source(),
            row.input().positionExternalId(),
            "/positionExternalId",
            row.faults());
    return found == null ? null : found.jobId();
  }

  /** Nobody wants the same position twice. */
  void refuseTaken(Map<Inbound<CareerAspirationInput>, UUID> people, References references) {
    List<Wanted> asked = new ArrayList<>();
    Set<List<UUID>> seen = new HashSet<>();
    people.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Inbound::line)))
        .map(entry -> Wanted.of(entry.getKey(), entry.getValue(), references))
        .filter(Objects::nonNull)
        .forEach(one -> {
          if (seen.add(List.of(one.position, one.employee))) {
            asked.add(one);
          } else {
            taken(one.row, "another row");
          }
        });
    if (!asked.isEmpty()) {
      sql.list(
          TAKEN,
          args(asked),
          found -> {
            taken(
                asked.get(found.count("ordinal") - 1).row, "\"" + found.text("external_id") + "\"");
            return true;
          });
    }
  }

  private static Args args(List<Wanted> asked) {
    return Args.none()
        .uuids("positions", asked.stream().map(Wanted::position).toList())
        .uuids("employees", asked.stream().map(Wanted::employee).toList())
        .texts("sources", asked.stream().map(one -> one.row.source()).toList())
        .texts("externalIds", asked.stream().map(one -> one.row.externalId()).toList());
  }

  private static void taken(Inbound<CareerAspirationInput> row, String by) {
    row.faults()
        .add(
            "/positionExternalId",
            FaultCode.DUPLICATE,
            "The person wants this position already, by " + by + ".");
  }

  /** A row whose references lead somewhere. */
  private record Wanted(Inbound<CareerAspirationInput> row, UUID position, UUID employee) {

    static @Nullable Wanted of(
        Inbound<CareerAspirationInput> row, UUID employee, References references) {
      UUID position =
          references.idIfKnown(Positions.LOOKUP, row.source(), row.input().positionExternalId());
      return position == null || !row.faults().isEmpty()
          ? null
          : new Wanted(row, position, employee);
    }
  }
}
