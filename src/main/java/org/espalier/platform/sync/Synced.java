package org.espalier.platform.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.http.Precondition;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A kind with its operations on single things: read, list, create, put, patch, delete. Each write
 * is a batch of one, so that a request and an import mean the same. Who may do it is the policy's
 * to say.
 *
 * @param <R> what clients send
 * @param <V> what they get
 */
public abstract class Synced<R extends SyncInput, V extends Thing> extends TableKind<R> {

  private final Tools tools;
  private final VisibleThings<V> things;
  private final Policy policy;

  /**
   * A kind with its operations.
   *
   * @param alias of the kind's table in the listing
   */
  protected Synced(
      Tools tools,
      String subject,
      SyncTable<R> table,
      @Nullable Tree tree,
      Listing<V> listing,
      String alias,
      Policy policy) {
    super(tools, subject, table, tree);
    this.tools = tools;
    this.things = new VisibleThings<>(tools.sql(), subject, listing, alias, policy);
    this.policy = policy;
  }

  /** What a client would have to send to get this thing. */
  protected abstract R inputOf(V view);

  /**
   * Insists that the caller may delete a thing, beyond what the policy says of the kind.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  protected void requireDeletable(V present) {}

  /**
   * Refuses a change or deletion of a thing that was changed since the caller read it; kinds that
   * two people edit insist that the caller says what was read.
   *
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION
   */
  protected void requireMatch(@Nullable String ifMatch, V present) {
    Etag.requireMatch(ifMatch, present.revision());
  }

  /** What whoever writes a thing is told of it: for kinds of which that one is told more, once. */
  protected V told(V written, Outcome outcome) {
    return written;
  }

  /** A page of the things that the caller may see. */
  public final Page<V> page(PageParams asked, Filters filters) {
    return things.page(asked, filters);
  }

  /** A part, told from either end, of the things that the caller may see. */
  public final Slice<V> slice(PageParams asked, Window window, Filters filters) {
    return things.slice(asked, window, filters);
  }

  /** The same part of the list of each of several owners. */
  public final Map<UUID, Slice<V>> slices(
      Owners owners, PageParams asked, Window window, Filters filters) {
    return things.slices(owners, asked, window, filters);
  }

  /** The visible things among these ids, in no particular order. */
  public final List<V> all(Collection<UUID> ids) {
    return things.all(ids);
  }

  @Override
  public final void requireBulk() {
    policy.requireBulk();
  }

  /**
   * A thing by id.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or GONE for a deleted one
   */
  public final V get(UUID id) {
    return things.get(id);
  }

  /** A thing by the id that its source gave it. */
  public final V getByExternalId(String externalId, @Nullable String source) {
    return things.get(externalId, SyncKey.of(source, externalId).source());
  }

  /**
   * Creates a thing; without an external id it gets its own id for one.
   *
   * @throws org.espalier.platform.problem.ProblemException with every fault, or CONFLICT if the
   *     external id is taken
   */
  public final V create(Body<R> body) {
    policy.requireWrite();
    UUID id = Ids.next();
    R input = body.present();
    String externalId = input.externalId() == null ? id.toString() : input.externalId();
    return tools
        .transactions()
        .call(() -> {
          Inbound<R> row =
              writeOne(
                  inbound(SyncKey.of(input.system(), externalId), input, body.faults(), id), null);
          if (row.outcome() != Outcome.CREATED) {
            throw CommonProblem.CONFLICT.because(
                "There is one with the external id \"" + externalId + "\" already.");
          }
          return told(things.reread(row.id()), row.outcome());
        });
  }

  /**
   * Makes the thing of an external id what the body says.
   *
   * @throws org.espalier.platform.problem.ProblemException with every fault, or STALE_VERSION if
   *     not the expected thing is there
   */
  public final Put<V> put(
      String externalId, @Nullable String source, Body<R> body, Precondition expected) {
    policy.requireWrite();
    R input = body.present();
    Faults faults = body.faults();
    SyncKey key = SyncKey.of(source != null ? source : input.system(), externalId);
    key.requirePossible(faults);
    key.requireSame(input, faults);
    return tools
        .transactions()
        .call(() -> {
          boolean held = false;
          if (expected.given()) {
            held =
                lock(
                    "t.external_id = :externalId and t.source = :source",
                    Args.of("externalId", externalId).and("source", key.source()),
                    "no key update");
            expected.require(
                things.find(externalId, key.source()).map(Thing::revision).orElse(null));
          }
          Inbound<R> row = writeOne(inbound(key, input, faults, Ids.next()), null);
          expected.requireAbsent(held || row.outcome() == Outcome.CREATED);
          return new Put<>(told(things.reread(row.id()), row.outcome()), row.outcome());
        });
  }

  /** Changes the members that a merge patch (RFC 7396) names. */
  public final V patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
    return rewrite(
        id,
        ifMatch,
        null,
        before -> tools.json().read(patch.applyTo(before, tools.mapper()), input()));
  }

  /**
   * Writes a thing anew as something says, which gets what a client would have to send for it now.
   */
  protected final V rewrite(
      UUID id, @Nullable String ifMatch, @Nullable String comment, Function<R, Parsed<R>> change) {
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          lock(id, "no key update");
          V present = things.bare(id);
          requireMatch(ifMatch, present);
          R before = inputOf(present);
          SyncKey key = SyncKey.of(before.system(), String.valueOf(before.externalId()));
          Parsed<R> after = change.apply(before);
          R input = after.value() == null ? before : after.value();
          key.requireSame(input, after.faults());
          writeOne(inbound(key, input, after.faults(), id).ofWhole(), comment);
          return things.reread(id);
        });
  }

  /**
   * Deletes a thing that nothing refers to any more, with its parts; the tombstones stay.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, GONE, STALE_VERSION or IN_USE
   */
  public final void delete(UUID id, @Nullable String ifMatch) {
    policy.requireWrite();
    tools
        .transactions()
        .run(() -> {
          // whoever refers to it just now is waited for: then it is in use
          lock(id, "update");
          V present = things.bare(id);
          requireDeletable(present);
          requireMatch(ifMatch, present);
          end(id);
        });
  }

  @Override
  public final void requireRead() {
    policy.visible();
  }

  @Override
  public final void export(Consumer<R> consumer) {
    things.each(view -> consumer.accept(inputOf(view)));
  }

  private static <R extends SyncInput> Inbound<R> inbound(
      SyncKey key, R input, Faults faults, UUID id) {
    return new Inbound<>(1, key.source(), key.externalId(), input, faults, id);
  }

  private Inbound<R> writeOne(Inbound<R> row, @Nullable String comment) {
    if (row.faults().isEmpty()) {
      write(new Batch<>(List.of(row), Moments.now(), null, comment));
    } else {
      examine(row);
    }
    row.faults().throwIfAny();
    return row;
  }

  private void lock(UUID id, String strength) {
    lock("t.id = :id", Args.of("id", id), strength);
  }

  /** True if there is a row, deleted or not, which from now on nobody else changes. */
  private boolean lock(String which, Args args, String strength) {
    Query lock =
        Query.of(
            "select t.id from "
                + tableName()
                + " t where t.tenant_id = :tenant and "
                + which
                + " for "
                + strength);
    return tools.sql().first(lock, args, row -> row.uuid("id")).isPresent();
  }

  /**
   * A thing that was put.
   *
   * @param outcome CREATED, UPDATED or UNCHANGED
   */
  public record Put<V>(V view, Outcome outcome) {}
}
