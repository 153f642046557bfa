package org.espalier.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.workforce.audience.Audiences;
import org.jspecify.annotations.Nullable;

/** How activities stand in their table, and how they are told again. */
final class ActivityTable {

  private ActivityTable() {}

  /** The columns, each with what a row says for it. */
  static SyncTable<ActivityInput> table() {
    SyncTable<ActivityInput> table =
        new SyncTable<ActivityInput>("activity")
            .refersTo(
                CompetencyRef.LOOKUP,
                input ->
                    Stream.concat(
                            input.developed().stream()
                                .map(one -> one == null ? null : one.competencyExternalId()),
                            input.needed().stream()
                                .map(one -> one == null ? null : one.competencyExternalId()))
                        .filter(Objects::nonNull))
            .refersTo(Activities.LOOKUP, ActivityInput::named)
            .text("title", ActivityInput::title)
            .choice("type", ActivityInput::type)
            .text("description", ActivityInput::description)
            .number("hours", ActivityInput::hours)
            .number("cost_amount", input -> input.cost() == null ? null : input.cost().amount())
            .text("cost_currency", input -> input.cost() == null ? null : input.cost().currency())
            .text("provider", ActivityInput::provider)
            .text("language", ActivityInput::language)
            .choice("delivery_mode", ActivityInput::deliveryMode)
            .flag("graded", input -> Boolean.TRUE.equals(input.graded()))
            .flag("proves_level", input -> Boolean.TRUE.equals(input.provesLevel()))
            .json("develops", ActivityTable::develops)
            .json("prerequisites", ActivityTable::prerequisites)
            .json("equivalents", ActivityTable::equivalents)
            .json("program", ActivityTable::program)
            .json("tags", (row, _) -> texts(row.input().tags()))
            .json("languages", (row, _) -> texts(row.input().languages()))
            .choice("difficulty", ActivityInput::difficulty)
            .date("active_from", ActivityInput::activeFrom)
            .date("active_to", ActivityInput::activeTo)
            .text("edition", ActivityInput::edition);
    return Audiences.column(table, ActivityInput::audience);
  }

  /** What a client would have to send to get this activity. */
  static ActivityInput inputOf(ActivityView activity) {
    return new ActivityInput(
        activity.externalId(),
        activity.source(),
        activity.title(),
        activity.type(),
        activity.description(),
        activity.hours(),
        activity.cost() == null
            ? null
            : new Money(activity.cost().amount(), activity.cost().currency()),
        activity.provider(),
        activity.language(),
        activity.deliveryMode(),
        activity.graded(),
        activity.provesLevel(),
        activity.develops().stream()
            .map(one ->
                new DevelopsInput(one.competencyExternalId(), one.fromLevel(), one.toLevel()))
            .toList(),
        activity.prerequisites().stream()
            .map(one ->
                new PrerequisiteInput(
                    one.activityExternalId(), one.competencyExternalId(), one.level()))
            .toList(),
        activity.equivalents().stream()
            .map(one -> new EquivalentInput(one.activityExternalId()))
            .toList(),
        ProgramTable.inputOf(activity.program()),
        activity.tags(),
        activity.languages(),
        activity.difficulty(),
        activity.audience(),
        activity.activeFrom(),
        activity.activeTo(),
        activity.edition(),
        activity.status());
  }

  private static Json develops(Inbound<ActivityInput> row, References references) {
    List<Develops> made = new ArrayList<>();
    for (int i = 0; i < row.input().developed().size(); i++) {
      DevelopsInput one = row.input().developed().get(i);
      String pointer = "/develops/" + i;
      CompetencyRef competency =
          one == null
              ? null
              : competency(
                  row, references, one.competencyExternalId(), pointer + "/competencyExternalId");
      if (one != null && competency != null) {
        competency.requireOnScale(one.fromLevel(), pointer + "/fromLevel", row.faults());
        competency.requireOnScale(one.toLevel(), pointer + "/toLevel", row.faults());
        made.add(
            new Develops(
                competency.id(), one.competencyExternalId(), one.fromLevel(), one.toLevel()));
      }
    }
    return JsonText.of(made);
  }

  private static Json prerequisites(Inbound<ActivityInput> row, References references) {
    List<Prerequisite> made = new ArrayList<>();
    for (int i = 0; i < row.input().needed().size(); i++) {
      PrerequisiteInput one = row.input().needed().get(i);
      String pointer = "/prerequisites/" + i;
      if (one != null && one.activityExternalId() != null) {
        UUID activity =
            references.id(
                Activities.LOOKUP,
                row.source(),
                one.activityExternalId(),
                pointer + "/activityExternalId",
                row.faults());
        made.add(new Prerequisite(activity, one.activityExternalId(), null, null, null));
      } else if (one != null && one.competencyExternalId() != null) {
        CompetencyRef competency =
            competency(
                row, references, one.competencyExternalId(), pointer + "/competencyExternalId");
        if (competency != null) {
          competency.requireOnScale(one.level(), pointer + "/level", row.faults());
          made.add(
              new Prerequisite(
                  null, null, competency.id(), one.competencyExternalId(), one.level()));
        }
      }
    }
    return JsonText.of(made);
  }

  private static Json equivalents(Inbound<ActivityInput> row, References references) {
    List<Equivalent> made = new ArrayList<>();
    for (int i = 0; i < row.input().counting().size(); i++) {
      EquivalentInput one = row.input().counting().get(i);
      if (one != null && one.activityExternalId() != null) {
        UUID other =
            other(
                row, references, one.activityExternalId(), "/equivalents/" + i, "It is this one.");
        if (other != null) {
          made.add(new Equivalent(other, one.activityExternalId()));
        }
      }
    }
    return JsonText.of(made);
  }

  private static @Nullable Json program(Inbound<ActivityInput> row, References references) {
    ProgramInput program = row.input().program();
    boolean faulty = row.faults().at("/program") || row.faults().below("/program");
    return program == null || faulty
        ? null
        : ProgramTable.json(
            program,
            (part, pointer) ->
                other(row, references, part, pointer, "A program is no part of itself."));
  }

  /** Another activity than the row's own. */
  private static @Nullable UUID other(
      Inbound<ActivityInput> row,
      References references,
      String externalId,
      String pointer,
      String otherwise) {
    String place = pointer + "/activityExternalId";
    if (externalId.equals(row.externalId())) {
      row.faults().add(place, FaultCode.CYCLE, otherwise);
      return null;
    }
    return references.id(Activities.LOOKUP, row.source(), externalId, place, row.faults());
  }

  private static Json texts(@Nullable List<String> texts) {
    return JsonText.of(texts == null ? List.of() : texts);
  }

  private static @Nullable CompetencyRef competency(
      Inbound<ActivityInput> row,
      References references,
      @Nullable String externalId,
      String pointer) {
    return references.find(CompetencyRef.LOOKUP, row.source(), externalId, pointer, row.faults());
  }
}
