package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;
import org.espalier.platform.tenancy.Tenancy;

/**
 * All completions of a tenant. Append-only: what turns out wrong is voided, by hand or because its
 * source says something else under the same external id.
 */
@Singleton
public class Completions implements SyncKind<CompletionInput> {

  /** The source of what follows from attendance. */
  public static final String ATTENDANCE = "session";

  private static final String CORRECTED = "Corrected by its source";
  private static final Query MATCH = Query.file("learning/match_completions");
  private static final Query RETRACT = Query.file("learning/void_completions");
  private static final Query VOID = Query.file("learning/void_completion");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final CompletionPolicy policy;
  private final CompletionReader reader;
  private final CompletionTargets targets;
  private final Recording recording;

  Completions(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      CompletionPolicy policy,
      CompletionReader reader,
      CompletionTargets targets,
      Recording recording) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.reader = reader;
    this.targets = targets;
    this.recording = recording;
  }

  @Override
  public String name() {
    return "completions";
  }

  @Override
  public Class<CompletionInput> input() {
    return CompletionInput.class;
  }

  @Override
  public void requireBulk() {
    policy.requireBulk();
  }

  @Override
  public void requireRead() {
    policy.visible();
  }

  /** Records what somebody did. The same external id with the same content changes nothing. */
  public CompletionView record(Body<CompletionInput> body) {
    policy.requireWrite();
    CompletionInput input = body.present();
    UUID id = Ids.next();
    String externalId = input.externalId() == null ? id.toString() : input.externalId();
    String source = input.source() == null ? SyncInput.DEFAULT_SOURCE : input.source();
    return transactions.call(() -> {
      var row = new Inbound<>(1, source, externalId, input, body.faults(), id);
      write(new Batch<>(List.of(row), Moments.now(), null, null));
      row.faults().throwIfAny();
      return reader.reread(row.id());
    });
  }

  /** Voids a completion: its evidence is revoked and the assignment that it closed opens again. */
  public CompletionView voidOne(UUID id, Voiding voiding) {
    policy.requireWrite();
    return transactions.call(() -> {
      CompletionView completion = reader.get(id);
      requireOwn(completion.recordedBy());
      recording.lock(List.of(completion.employeeId()));
      Instant now = Moments.now();
      Args args =
          Args.of("id", id)
              .and("now", now)
              .and("actor", tenancy.caller().subject())
              .and("reason", voiding.reason());
      if (sql.update(VOID, args) == 0) {
        throw CommonProblem.CONFLICT.because("It was voided before.");
      }
      recording.voided(
          List.of(
              new Consequences.Voided(
                  id, completion.assignmentId(), completion.employeeId(), completion.activityId())),
          voiding.reason(),
          false,
          now);
      return reader.get(id);
    });
  }

  @Override
  public void write(Batch<CompletionInput> batch) {
    take(targets.resolve(batch.rows()), batch.now(), this::requireOwn);
  }

  /**
   * Records what another feature knows to be true, whoever the caller is. The same external id with
   * the same content changes nothing.
   */
  public void vouch(List<CompletionInput> completions, Instant now) {
    List<Inbound<CompletionInput>> rows = new ArrayList<>();
    for (CompletionInput one : completions) {
      String source = one.source() == null ? SyncInput.DEFAULT_SOURCE : one.source();
      rows.add(
          new Inbound<>(
              rows.size() + 1,
              source,
              String.valueOf(one.externalId()),
              one,
              new Faults(),
              Ids.next()));
    }
    take(targets.aim(rows), now, _ -> {});
    rows.forEach(row -> row.faults().throwIfAny());
  }

  /** Voids what another feature vouched for and found to be wrong, as far as it still counts. */
  public void retract(String source, List<String> externalIds, String reason, Instant now) {
    List<Consequences.Voided> voided = new ArrayList<>();
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("reason", reason)
            .and("source", source)
            .texts("externalIds", externalIds);
    sql.list(RETRACT, args, row -> voided.add(Consequences.Voided.of(row)));
    undo(voided, reason, false, now);
  }

  /**
   * Puts rows on record that are not yet.
   *
   * @param corrects asks of who recorded something whether it may be corrected
   */
  private void take(List<CompletionTargets.Aimed> sound, Instant now, Consumer<String> corrects) {
    if (sound.isEmpty()) {
      return;
    }
    recording.lock(sound.stream().map(CompletionTargets.Aimed::employee).toList());
    // What follows from other rows is on record, with what it follows from, when it is its turn.
    Map<Boolean, List<CompletionTargets.Aimed>> derived =
        sound.stream()
            .collect(
                Collectors.partitioningBy(
                    aimed -> aimed.row().source().equals(DerivedCompletions.SOURCE)));
    List<UUID> corrected = new ArrayList<>();
    for (boolean turn : new boolean[] {false, true}) {
      List<CompletionTargets.Aimed> rows = derived.getOrDefault(turn, List.of());
      if (!rows.isEmpty()) {
        corrected.addAll(match(rows, now, corrects));
        recording.record(rows.stream().filter(aimed -> aimed.row().changed()).toList(), now);
      }
    }
    recording.corrected(corrected.stream().distinct().toList());
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("Completions are append-only: a file cannot replace them.");
  }

  @Override
  public void export(Consumer<CompletionInput> consumer) {
    reader.each(view -> consumer.accept(inputOf(view)));
  }

  /**
   * Finds what is on record already; says of each row what is to be done.
   *
   * @return the people of those that are corrected
   */
  private List<UUID> match(
      List<CompletionTargets.Aimed> rows, Instant now, Consumer<String> corrects) {
    rows.forEach(aimed -> aimed.row().done(aimed.row().id(), Outcome.CREATED));
    List<Consequences.Voided> voided = new ArrayList<>();
    Args args =
        Recording.columns(rows)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .and("reason", CORRECTED)
            .and("ordinals", IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new));
    sql.list(
        MATCH,
        args,
        found -> {
          Inbound<CompletionInput> row = rows.get(found.count("ordinal")).row();
          boolean differs = found.flag("differs");
          row.done(
              differs ? row.id() : found.uuid("id"), differs ? Outcome.UPDATED : Outcome.UNCHANGED);
          if (differs) {
            corrects.accept(found.text("recorded_by"));
            voided.add(Consequences.Voided.of(found));
          }
          return row;
        });
    undo(voided, CORRECTED, true, now);
    return voided.stream().map(Consequences.Voided::employee).toList();
  }

  private void undo(
      List<Consequences.Voided> voided, String reason, boolean corrects, Instant now) {
    if (!voided.isEmpty()) {
      recording.lock(voided.stream().map(Consequences.Voided::employee).toList());
      recording.voided(voided, reason, corrects, now);
    }
  }

  /** What somebody put on record only they take off it again, and who may write everything. */
  private void requireOwn(String recordedBy) {
    if (!policy.writesAll() && !recordedBy.equals(tenancy.caller().subject())) {
      throw CommonProblem.FORBIDDEN.because("Somebody else recorded it.");
    }
  }

  private static CompletionInput inputOf(CompletionView view) {
    return new CompletionInput(
        view.externalId(),
        view.source(),
        view.employeeExternalId(),
        null,
        view.activityExternalId(),
        null,
        view.completedAt(),
        view.score(),
        view.passed(),
        view.ownHours(),
        view.ownCost());
  }
}
