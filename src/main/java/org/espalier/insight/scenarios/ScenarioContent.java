package org.espalier.insight.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lists of a scenario of what was sent; what is wrong goes to the row's faults. In which
 * order they were sent says nothing.
 */
@SuppressWarnings("ConstantValue") // members that were at fault are null
final class ScenarioContent {

  private ScenarioContent() {}

  static Stream<String> jobs(DemandScenarioInput input) {
    Stream<String> rated =
        input.leaving().given().stream()
            .filter(Objects::nonNull)
            .map(AttritionRateInput::jobExternalId);
    Stream<String> lines =
        Stream.of(input.headCounts(), input.retirements(), input.hires())
            .flatMap(list -> DemandScenarioInput.listed(list).stream())
            .filter(Objects::nonNull)
            .map(DemandLineInput::jobExternalId);
    Stream<String> moved =
        DemandScenarioInput.listed(input.moves()).stream()
            .filter(Objects::nonNull)
            .flatMap(move -> Stream.of(move.fromJobExternalId(), move.toJobExternalId()));
    return Stream.of(rated, lines, moved).flatMap(all -> all).filter(Objects::nonNull);
  }

  static Stream<String> initiatives(DemandScenarioInput input) {
    return DemandScenarioInput.listed(input.initiativeExternalIds()).stream()
        .filter(Objects::nonNull);
  }

  static Json attrition(Inbound<DemandScenarioInput> row, References references) {
    AttritionInput given = row.input().leaving();
    List<AttritionRate> rates = new ArrayList<>();
    for (int i = 0; i < given.given().size(); i++) {
      AttritionRateInput rate = given.given().get(i);
      if (rate != null && rate.yearly() != null) {
        String at = "/attrition/rates/" + i + "/jobExternalId";
        UUID job = job(row, references, rate.jobExternalId(), at);
        rates.add(new AttritionRate(job, rate.jobExternalId(), rate.yearly()));
      }
    }
    rates.sort(AttritionRate.ORDER);
    Integer months =
        given.basis() == AttritionBasis.GIVEN
            ? null
            : given.months() == null
                ? Integer.valueOf(AttritionInput.USUAL_MONTHS)
                : given.months();
    return JsonText.of(
        new Attrition(
            given.basis() == null ? AttritionBasis.BY_HISTORY : given.basis(), months, rates));
  }

  static Json lines(
      String at,
      @Nullable List<DemandLineInput> given,
      Inbound<DemandScenarioInput> row,
      References references) {
    List<DemandLine> lines = new ArrayList<>();
    List<DemandLineInput> listed = DemandScenarioInput.listed(given);
    for (int i = 0; i < listed.size(); i++) {
      DemandLineInput line = listed.get(i);
      if (line == null || line.quarter() == null || line.people() == null) {
        continue;
      }
      UUID job = job(row, references, line.jobExternalId(), at + "/" + i + "/jobExternalId");
      if (job != null) {
        lines.add(new DemandLine(job, line.jobExternalId(), line.quarter(), line.people()));
      }
    }
    lines.sort(DemandLine.ORDER);
    return JsonText.of(lines);
  }

  static Json moves(Inbound<DemandScenarioInput> row, References references) {
    List<DemandMove> moves = new ArrayList<>();
    List<DemandMoveInput> listed = DemandScenarioInput.listed(row.input().moves());
    for (int i = 0; i < listed.size(); i++) {
      DemandMoveInput move = listed.get(i);
      if (move == null || move.quarter() == null || move.people() == null) {
        continue;
      }
      String at = "/moves/" + i;
      UUID from = job(row, references, move.fromJobExternalId(), at + "/fromJobExternalId");
      UUID to = job(row, references, move.toJobExternalId(), at + "/toJobExternalId");
      if (from != null && to != null) {
        moves.add(
            new DemandMove(
                from,
                move.fromJobExternalId(),
                to,
                move.toJobExternalId(),
                move.quarter(),
                move.people()));
      }
    }
    moves.sort(DemandMove.ORDER);
    return JsonText.of(moves);
  }

  /** Ids and external ids of the initiatives that were picked; null if none were. */
  static @Nullable Json initiatives(Inbound<DemandScenarioInput> row, References references) {
    List<String> named = row.input().initiativeExternalIds();
    if (named == null) {
      return null;
    }
    TreeMap<UUID, ScenarioInitiative> found = new TreeMap<>();
    for (int i = 0; i < named.size(); i++) {
      String at = "/initiativeExternalIds/" + i;
      UUID id = references.id(Initiatives.LOOKUP, row.source(), named.get(i), at, row.faults());
      if (id != null) {
        found.put(id, new ScenarioInitiative(id, named.get(i)));
      }
    }
    return JsonText.of(found.values());
  }

  private static @Nullable UUID job(
      Inbound<DemandScenarioInput> row,
      References references,
      @Nullable String externalId,
      String at) {
    return references.id(Jobs.LOOKUP, row.source(), externalId, at, row.faults());
  }
}
