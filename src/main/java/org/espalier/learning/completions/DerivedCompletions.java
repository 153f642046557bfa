package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.References;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Completions that follow from other completions, as that of a program from those of its parts. The
 * same follows from the same: their external ids are made of what they say, so that an export can
 * be imported where they follow again.
 */
@Singleton
public class DerivedCompletions {

  /** The source of what follows from other completions. */
  public static final String SOURCE = "programs";

  private static final Query RECORD_PARTS = Query.file("learning/record_parts");
  private static final Query VOID = Query.file("learning/void_derived");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Recording recording;

  DerivedCompletions(Sql sql, Tenancy tenancy, Recording recording) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.recording = recording;
  }

  /** Makes whoever else puts something on record for these people wait. */
  public void lock(Collection<UUID> people) {
    recording.lock(people);
  }

  /**
   * Puts on record what follows, with what it follows from; the people are locked.
   *
   * @return true if there was any of it
   */
  public boolean record(List<Derived> derived, Instant now) {
    if (derived.isEmpty()) {
      return false;
    }
    References references = new References();
    references.fetch(sql, ActivityRef.BY_ID, derived, one -> Stream.of(one.activity().toString()));
    List<CompletionTargets.Aimed> rows = new ArrayList<>();
    List<UUID> wholes = new ArrayList<>();
    List<UUID> parts = new ArrayList<>();
    for (Derived one : derived) {
      Inbound<CompletionInput> row = row(one);
      ActivityRef activity =
          references.find(
              ActivityRef.BY_ID, SOURCE, one.activity().toString(), "/activityId", row.faults());
      if (activity != null) {
        rows.add(new CompletionTargets.Aimed(row, one.employee(), activity));
        one.parts()
            .forEach(part -> {
              wholes.add(row.id());
              parts.add(part);
            });
      }
    }
    recording.record(
        rows,
        now,
        () ->
            sql.update(
                RECORD_PARTS, Args.none().uuids("completions", wholes).uuids("parts", parts)));
    return !rows.isEmpty();
  }

  /** Voids what followed from completions that no longer count. */
  public void withdraw(LearningVoided event) {
    Args args =
        Args.of("now", event.now())
            .and("actor", tenancy.caller().subject())
            .and("reason", event.reason())
            .uuids("ids", event.voided().stream().map(LearningDone.Done::completion).toList());
    recording.voided(
        sql.list(VOID, args, Consequences.Voided::of),
        event.reason(),
        event.corrected(),
        event.now());
  }

  private static Inbound<CompletionInput> row(Derived one) {
    String key = UUID.nameUUIDFromBytes(one.key().getBytes(StandardCharsets.UTF_8)).toString();
    UUID id = Ids.next();
    Inbound<CompletionInput> row =
        new Inbound<>(
            1,
            SOURCE,
            key,
            new CompletionInput(
                key,
                SOURCE,
                null,
                one.employee(),
                null,
                one.activity(),
                one.completedAt(),
                null,
                null,
                null,
                null),
            new Faults(),
            id);
    row.done(id, Outcome.CREATED);
    return row;
  }

  /**
   * What follows.
   *
   * @param key tells it from all others
   * @param parts the completions that it follows from
   */
  public record Derived(
      UUID employee, UUID activity, String key, Instant completedAt, List<UUID> parts) {}
}
