package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The catalogue of a tenant. No activity needs itself, by whatever detour. */
@Singleton
public class Activities extends Synced<ActivityInput, ActivityView> {

  /** How an activity is referred to where only its id matters. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("activity", "activity");

  private static final Query LINK = Query.file("learning/link_activities");
  private static final Query UNLINK_PREREQUISITES = Query.file("learning/unlink_prerequisites");
  private static final Query LINK_PREREQUISITES = Query.file("learning/link_prerequisites");
  private static final Query OF_FILE = Query.file("learning/activities_of_file");
  private static final Query ORPHANED = Query.file("learning/orphaned_activities");

  private final Tools tools;

  Activities(Tools tools) {
    super(
        tools,
        "activity",
        table(),
        null,
        new Listing<>(Query.file("learning/activities"), ActivityView::of, "a")
            .sort("title", "a.title", "text", ActivityView::title)
            .sort("externalId", "a.external_id", "text", ActivityView::externalId)
            .sort("updatedAt", "a.updated_at", "timestamptz", ActivityView::updatedAt),
        "a",
        new OpenPolicy("activities", tools.tenancy(), Role.LEARNING_ADMIN));
    this.tools = tools;
  }

  private static SyncTable<ActivityInput> table() {
    return new SyncTable<ActivityInput>("activity")
        .refersTo(
            CompetencyRef.LOOKUP,
            input ->
                Stream.concat(
                        input.developed().stream()
                            .map(one -> one == null ? null : one.competencyExternalId()),
                        input.needed().stream()
                            .map(one -> one == null ? null : one.competencyExternalId()))
                    .filter(Objects::nonNull))
        .refersTo(
            LOOKUP,
            input ->
                input.needed().stream()
                    .map(one -> one == null ? null : one.activityExternalId())
                    .filter(Objects::nonNull))
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
        .json("develops", Activities::develops)
        .json("prerequisites", Activities::prerequisites);
  }

  @Override
  public String name() {
    return "activities";
  }

  @Override
  public Class<ActivityInput> input() {
    return ActivityInput.class;
  }

  @Override
  protected ActivityInput inputOf(ActivityView activity) {
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
        activity.status());
  }

  @Override
  protected void changed(List<Inbound<ActivityInput>> rows, Batch<ActivityInput> batch) {
    Args ids = Args.none().uuids("ids", rows.stream().map(Inbound::id).toList());
    tools.sql().update(LINK, ids);
    if (batch.file() == null) {
      linkPrerequisites(rows.stream().map(Inbound::id).toList())
          .ifPresent(circle -> {
            throw new ProblemException(List.of(circle.fault()));
          });
    }
  }

  /**
   * Activities of a file may need each other in any order, so what they need is looked at when all
   * are written.
   */
  @Override
  public List<Misfit> misfits(Batch.File file, Set<UUID> neverWritten) {
    List<Misfit> orphans =
        neverWritten.isEmpty()
            ? List.of()
            : tools
                .sql()
                .list(
                    ORPHANED,
                    Args.none().uuids("ids", neverWritten),
                    row -> orphan(row.text("external_id")));
    if (!orphans.isEmpty()) {
      return orphans;
    }
    List<UUID> written =
        tools
            .sql()
            .list(
                OF_FILE,
                Args.of("import", file.importId()).and("source", file.source()),
                row -> row.uuid("id"));
    return linkPrerequisites(written)
        .map(circle ->
            circle.members().stream().map(member -> new Misfit(member, circle.fault())).toList())
        .orElse(List.of());
  }

  private java.util.Optional<PrerequisiteCircle> linkPrerequisites(List<UUID> activities) {
    Args ids = Args.none().uuids("ids", activities);
    tools.sql().update(UNLINK_PREREQUISITES, ids);
    return tools.sql().update(LINK_PREREQUISITES, ids) == 0
        ? java.util.Optional.empty()
        : PrerequisiteCircle.find(tools.sql(), activities);
  }

  private static Misfit orphan(String externalId) {
    return new Misfit(
        externalId,
        new Fault(
            "/prerequisites",
            FaultCode.UNKNOWN_REFERENCE,
            "One of its prerequisites failed in this file."));
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
                LOOKUP,
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

  private static @Nullable CompetencyRef competency(
      Inbound<ActivityInput> row,
      References references,
      @Nullable String externalId,
      String pointer) {
    return references.find(CompetencyRef.LOOKUP, row.source(), externalId, pointer, row.faults());
  }
}
