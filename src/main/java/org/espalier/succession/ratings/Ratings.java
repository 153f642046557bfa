package org.espalier.succession.ratings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
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
import org.jspecify.annotations.Nullable;

/** What was judged of people. Append-only; every look is in the audit trail. */
@Singleton
public class Ratings implements SyncKind<RatingInput> {

  private static final int LOOKS_AT_ONCE = 1000;

  private final Listing<RatingView> bare = listing();
  private final Listing<RatingView> listing;
  private final Sql sql;
  private final Transactions transactions;
  private final RatingPolicy policy;
  private final Looks looks;
  private final RatingRows rows;

  Ratings(Sql sql, Transactions transactions, RatingPolicy policy, Looks looks, RatingRows rows) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.looks = looks;
    this.rows = rows;
    this.listing = listing().completed(this::seen);
  }

  private static Listing<RatingView> listing() {
    return new Listing<>(Query.file("succession/talent_ratings"), RatingView::of, "r")
        .dated("r.recorded_at", "null::timestamptz")
        .sort("ratedAt", "r.rated_at", "timestamptz", RatingView::ratedAt)
        .sort("recordedAt", "r.recorded_at", "timestamptz", RatingView::recordedAt);
  }

  @Override
  public String name() {
    return "talent-ratings";
  }

  @Override
  public Class<RatingInput> input() {
    return RatingInput.class;
  }

  @Override
  public void requireBulk() {
    policy.requireBulk();
  }

  @Override
  public void requireRead() {
    policy.visible();
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("Ratings are append-only: a file cannot replace them.");
  }

  /** A page of the ratings that the caller may see. */
  Page<RatingView> page(PageParams asked, Filters filters) {
    return listing.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of the same, told from either end. */
  Slice<RatingView> slice(PageParams asked, Window window, Filters filters) {
    return listing.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The visible ratings among these ids. */
  List<RatingView> all(Collection<UUID> ids) {
    Condition among = Condition.of("r.id = any(:ids)", Args.none().uuids("ids", ids));
    return listing.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** One. */
  RatingView get(UUID id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such rating."));
  }

  /**
   * Puts a judgement on record.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for those who do not rate the
   *     person, or with every fault
   */
  RatingView record(Body<RatingInput> body) {
    policy.requireWrite();
    RatingInput input = body.present();
    UUID id = Ids.next();
    String externalId = input.externalId() == null ? id.toString() : input.externalId();
    String source = input.source() == null ? SyncInput.DEFAULT_SOURCE : input.source();
    return transactions.call(() -> {
      var row = new Inbound<>(1, source, externalId, input, body.faults(), id);
      write(new Batch<>(List.of(row), Moments.now(), null, null));
      row.faults().throwIfAny();
      return bare.one(sql, Condition.of("r.id = :id", Args.of("id", row.id()))).orElseThrow();
    });
  }

  @Override
  public void write(Batch<RatingInput> batch) {
    rows.write(batch);
  }

  @Override
  public void export(Consumer<RatingInput> consumer) {
    List<RatingView> some = new ArrayList<>();
    bare.each(
        sql,
        policy.visible(),
        view -> {
          some.add(view);
          if (some.size() == LOOKS_AT_ONCE) {
            seen(some);
            some.clear();
          }
          consumer.accept(inputOf(view));
        });
    seen(some);
  }

  private List<RatingView> seen(List<RatingView> views) {
    looks.at("talent-rating", views.stream().map(RatingView::id).toList(), List.of("value"));
    return views;
  }

  private static RatingInput inputOf(RatingView view) {
    return new RatingInput(
        view.externalId(),
        view.source(),
        view.employeeExternalId(),
        view.kind(),
        view.value(),
        view.scale(),
        view.ratedAt(),
        view.raterExternalId(),
        view.reason());
  }

  /** Narrows by person and kind. */
  static Filters filters(@Nullable String employeeId, @Nullable String kind) {
    return new Filters()
        .uuid("employeeId", employeeId, "r.employee_id = :employeeId")
        .choice("kind", kind, RatingKind.class, "r.kind = :kind");
  }
}
