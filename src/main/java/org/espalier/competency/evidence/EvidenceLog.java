package org.espalier.competency.evidence;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;
import org.espalier.platform.tenancy.Tenancy;

/**
 * All evidence of a tenant. Append-only: what turns out wrong is revoked, by hand or because its
 * source says something else under the same external id. Proficiencies are weighed anew in the same
 * transaction.
 */
@Singleton
public class EvidenceLog implements SyncKind<EvidenceInput> {

  private static final Query REVOKE = Query.file("competency/revoke_evidence");
  private static final Listing<EvidenceView> LISTING =
      new Listing<>(Query.file("competency/evidence"), EvidenceView::of, "x")
          .dated("coalesce(x.revoked_at, x.recorded_at)", "x.revoked_at")
          .sort("observedAt", "x.observed_at", "timestamptz", EvidenceView::observedAt)
          .sort("recordedAt", "x.recorded_at", "timestamptz", EvidenceView::recordedAt);

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final EvidencePolicy policy;
  private final EvidenceTargets targets;
  private final Proficiencies proficiencies;
  private final EvidenceRecords records;

  EvidenceLog(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      EvidencePolicy policy,
      EvidenceTargets targets,
      Proficiencies proficiencies,
      EvidenceRecords records) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.targets = targets;
    this.proficiencies = proficiencies;
    this.records = records;
  }

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public Class<EvidenceInput> input() {
    return EvidenceInput.class;
  }

  @Override
  public void requireBulk() {
    policy.requireBulk();
  }

  @Override
  public void requireRead() {
    policy.visible();
  }

  /** A page of the evidence that the caller may see. */
  public Page<EvidenceView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part, told from either end, of the evidence that the caller may see. */
  Slice<EvidenceView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The same part of the list of each of several owners. */
  Map<UUID, Slice<EvidenceView>> slices(
      Owners owners, PageParams asked, Window window, Filters filters) {
    return LISTING.slices(sql, owners, asked, window, filters.add(policy.visible()));
  }

  /** The visible evidence among these ids, revoked or not. */
  public List<EvidenceView> all(Collection<UUID> ids) {
    Condition among = Condition.of("x.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** A piece of evidence, revoked or not. */
  public EvidenceView get(UUID id) {
    Condition condition =
        Condition.and(List.of(Condition.of("x.id = :id", Args.of("id", id)), policy.visible()));
    return LISTING
        .one(sql, condition)
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such evidence."));
  }

  /** Records what somebody observed. The same external id with the same content changes nothing. */
  public EvidenceView record(Body<EvidenceInput> body) {
    policy.requireWrite();
    EvidenceInput input = body.present();
    UUID id = Ids.next();
    String externalId = input.externalId() == null ? id.toString() : input.externalId();
    String system = input.sourceSystem() == null ? SyncInput.DEFAULT_SOURCE : input.sourceSystem();
    return transactions.call(() -> {
      var row = new Inbound<>(1, system, externalId, input, body.faults(), id);
      write(new Batch<>(List.of(row), Moments.now(), null, null));
      row.faults().throwIfAny();
      return LISTING.one(sql, Condition.of("x.id = :id", Args.of("id", row.id()))).orElseThrow();
    });
  }

  /**
   * Revokes a piece of evidence. Those who may record anything may; others what they recorded
   * themselves.
   */
  public EvidenceView revoke(UUID id, Revocation revocation) {
    policy.requireWrite();
    return transactions.call(() -> {
      EvidenceView evidence = get(id);
      String actor = tenancy.caller().subject();
      if (!policy.writesAll() && !evidence.recordedBy().equals(actor)) {
        throw CommonProblem.FORBIDDEN.because("Somebody else recorded it.");
      }
      Args args =
          Args.of("id", id)
              .and("now", Moments.now())
              .and("actor", actor)
              .and("reason", revocation.reason());
      if (sql.update(REVOKE, args) == 0) {
        throw CommonProblem.CONFLICT.because("It was revoked before.");
      }
      EvidenceChanges changes = new EvidenceChanges(feed, proficiencies);
      changes.revoked(id, evidence.employeeId(), evidence.competencyId());
      changes.weigh();
      return get(id);
    });
  }

  @Override
  public void write(Batch<EvidenceInput> batch) {
    List<EvidenceTargets.Aimed> aimed = targets.resolve(batch.rows());
    List<EvidenceTargets.Aimed> sound =
        aimed.stream().filter(row -> row.row().faults().isEmpty()).toList();
    if (sound.isEmpty()) {
      return;
    }
    EvidenceChanges changes = new EvidenceChanges(feed, proficiencies);
    records.match(sound, batch.now(), changes);
    List<EvidenceTargets.Aimed> fresh = sound.stream().filter(row -> row.row().changed()).toList();
    if (fresh.isEmpty()) {
      return;
    }
    records.add(fresh, batch.now());
    for (EvidenceTargets.Aimed row : fresh) {
      changes.recorded(row.row().id(), row.employee(), row.competency());
    }
    changes.weigh();
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("Evidence is append-only: a file cannot replace it.");
  }

  /** What something produced is left out: whoever imports that gets its evidence with it. */
  @Override
  public void export(Consumer<EvidenceInput> consumer) {
    Condition own = Condition.of("x.origin_id is null");
    LISTING.each(
        sql, Condition.and(List.of(own, policy.visible())), view -> consumer.accept(inputOf(view)));
  }

  private static EvidenceInput inputOf(EvidenceView view) {
    return new EvidenceInput(
        view.externalId(),
        view.sourceSystem(),
        view.employeeExternalId(),
        null,
        view.competencyExternalId(),
        null,
        view.level(),
        view.source(),
        view.raterExternalId(),
        view.observedAt(),
        view.validUntil(),
        view.comment());
  }
}
