package org.espalier.platform.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;

/**
 * The things of a kind, as far as the caller may see them.
 *
 * @param <V> what callers get
 */
public class VisibleThings<V extends Thing> {

  private final Sql sql;
  private final String subject;
  private final Listing<V> listing;
  private final String alias;
  private final Policy policy;

  /**
   * The things of a listing.
   *
   * @param subject what one of them is called in a sentence
   * @param alias of the kind's table in the listing
   */
  public VisibleThings(Sql sql, String subject, Listing<V> listing, String alias, Policy policy) {
    this.sql = sql;
    this.subject = subject;
    this.listing = listing;
    this.alias = alias;
    this.policy = policy;
  }

  /** A page of them. */
  public final Page<V> page(PageParams asked, Filters filters) {
    return listing.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of them, told from either end. */
  public final Slice<V> slice(PageParams asked, Window window, Filters filters) {
    return listing.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The same part of the list of each of several owners. */
  public final Map<UUID, Slice<V>> slices(
      Owners owners, PageParams asked, Window window, Filters filters) {
    return listing.slices(sql, owners, asked, window, filters.add(policy.visible()));
  }

  /** Those among these ids, in no particular order. */
  public final List<V> all(Collection<UUID> ids) {
    Condition among = Condition.of(alias + ".id = any(:ids)", Args.none().uuids("ids", ids));
    return ids.isEmpty() ? List.of() : some(among);
  }

  /** Those for which a condition holds. */
  protected final List<V> some(Condition which) {
    return listing.some(sql, Condition.and(List.of(which, policy.visible())));
  }

  /** Hands out all of them, oldest first. */
  public final void each(Consumer<V> consumer) {
    listing.each(sql, policy.visible(), consumer);
  }

  /**
   * A thing by id.
   *
   * @throws ProblemException NOT_FOUND, or GONE for a deleted one
   */
  public final V get(UUID id) {
    return live(one(byId(id)));
  }

  /**
   * A thing by id with what its row says and no more, for whoever writes it.
   *
   * @throws ProblemException NOT_FOUND, or GONE for a deleted one
   */
  final V bare(UUID id) {
    Condition which = Condition.and(List.of(byId(id), policy.visible()));
    return live(listing.bare(sql, which).orElseThrow(this::unknown));
  }

  /** A thing by the id that its source gave it. */
  public final V get(String externalId, String source) {
    return live(one(byKey(externalId, source)));
  }

  /** The same, if it is there and was not deleted. */
  final Optional<V> find(String externalId, String source) {
    return listing
        .one(sql, Condition.and(List.of(byKey(externalId, source), policy.visible())))
        .filter(view -> view.deletedAt() == null);
  }

  /** A thing as it stands now, for the answer of a command, whoever may see it then. */
  public final V reread(UUID id) {
    return listing.one(sql, byId(id)).orElseThrow(this::unknown);
  }

  private V one(Condition which) {
    return listing
        .one(sql, Condition.and(List.of(which, policy.visible())))
        .orElseThrow(this::unknown);
  }

  private Condition byKey(String externalId, String source) {
    return Condition.of(
        alias + ".external_id = :externalId and " + alias + ".source = :source",
        Args.of("externalId", externalId).and("source", source));
  }

  private Condition byId(UUID id) {
    return Condition.of(alias + ".id = :id", Args.of("id", id));
  }

  private static <V extends Thing> V live(V view) {
    if (view.deletedAt() != null) {
      throw CommonProblem.GONE.because("It was deleted at " + view.deletedAt() + ".");
    }
    return view;
  }

  private ProblemException unknown() {
    return CommonProblem.NOT_FOUND.because("There is no such " + subject + ".");
  }
}
