package org.espalier.platform.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.Precondition;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.Synced;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL operations that all things kept in step have in common; a subclass adds their list
 * and what they are related to. In names and texts {@code {Thing}} stands for the things' type.
 *
 * @param <R> what clients send
 * @param <V> what they get
 */
public abstract class SyncedGraph<R extends SyncInput, V extends Thing> implements Graph {

  private final Synced<R, V> things;
  private final NodeKind<V> kind;

  protected SyncedGraph(Synced<R, V> things, Class<V> type) {
    this.things = things;
    this.kind = new NodeKind<>(type, things.tableName(), things::all);
  }

  @Override
  public final List<NodeKind<?>> nodes() {
    return List.of(kind);
  }

  /** A part of the list. */
  protected final Slice<V> list(Paging paging, Filters filters) {
    return things.slice(paging.params(), paging.window(), filters);
  }

  /**
   * The same part of the list of each owner, in their order.
   *
   * @param column of the things' listing that names their owner
   */
  protected final List<Slice<V>> lists(
      List<? extends Thing> owners, String column, Paging paging, Filters filters) {
    Owners all = new Owners(column, owners.stream().map(Thing::id).toList());
    Map<UUID, Slice<V>> slices = things.slices(all, paging.params(), paging.window(), filters);
    return owners.stream().map(owner -> Objects.requireNonNull(slices.get(owner.id()))).toList();
  }

  @Query("{thing}")
  @Description("The {thing} with this id, or with this external id in its source.")
  public V one(
      @Nullable UUID id,
      @Nullable String externalId,
      @Description("Where the external id comes from; \"default\" if absent.")
          @Nullable String source) {
    if (id != null && externalId == null) {
      return things.get(id);
    }
    if (id == null && externalId != null) {
      return things.getByExternalId(externalId, source);
    }
    Params params = new Params();
    params.faults().add("?id", FaultCode.EXCLUSIVE, "Give either id or externalId.");
    params.done();
    throw new IllegalStateException("unreachable");
  }

  @Mutation("put{Thing}")
  @Description("Makes the {thing} with this external id what the input says; new or not.")
  public Written<V> put(String externalId, @Nullable String source, Body<R> input) {
    Synced.Put<V> put = things.put(externalId, source, input, Precondition.NONE);
    return new Written<>(put.view(), put.outcome());
  }

  @Mutation("create{Thing}")
  @Description("Creates a {thing}; without an external id it gets its own id for one.")
  public V create(Body<R> input) {
    return things.create(input);
  }

  @Mutation("patch{Thing}")
  @Description("Changes some members of a {thing}: absent ones stay, null takes away.")
  public V patch(
      UUID id,
      Patch<R> patch,
      @Description("Refuses the change unless this is the present revision.")
          @Nullable Integer revision) {
    return things.patch(id, patch.members(), Etag.ofGiven(revision));
  }

  @Mutation("delete{Thing}")
  @Description("Deletes a {thing} that nothing refers to any more; its history stays.")
  public UUID delete(
      UUID id,
      @Description("Refuses to delete unless this is the present revision.")
          @Nullable Integer revision) {
    things.delete(id, Etag.ofGiven(revision));
    return id;
  }
}
