package org.espalier.performance.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.RaterWeights;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The score of a review.
 *
 * <pre>
 * word of a kind of rater = mean of its ratings, each (rating − min) / (max − min) of its scale
 * item                    = Σ weight of kind · word / Σ weight of kind, over the kinds with a word
 * section                 = Σ weight of item · item / Σ weight of item
 * score                   = Σ weight of section · section / Σ weight of section, on the form's scale
 * </pre>
 *
 * <p>SELF and MANAGER have to rate what a section that is required asks them and what counts for
 * them; PEER and REPORT count from {@code minRaters} raters of an item on, and leave their weight
 * to the others below that. A section with nothing to rate, or of which nobody is asked whose word
 * counts, is absent by design, and so is one that is not required and not rated: the others share
 * its weight. Quotients that do not end are rounded half even: at 40 digits inside, at 20 in the
 * answer.
 */
public final class ReviewScore {

  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);
  private static final MathContext INNER = new MathContext(40, RoundingMode.HALF_EVEN);

  private final ScaleBrief scale;
  private final RaterWeights weights;
  private final int minRaters;
  private final List<MissingRating> missing = new ArrayList<>();

  private ReviewScore(ScaleBrief scale, RaterWeights weights, int minRaters) {
    this.scale = scale;
    this.weights = weights;
    this.minRaters = minRaters;
  }

  /** The score of the sections of a form. */
  public static ScoreView of(
      ScaleBrief scale, RaterWeights weights, int minRaters, List<Part> parts) {
    return new ReviewScore(scale, weights, minRaters).score(parts);
  }

  private ScoreView score(List<Part> parts) {
    List<Weighed> weighed = parts.stream().map(this::weighed).toList();
    List<Weighed> counted = weighed.stream().filter(Weighed::counts).toList();
    BigDecimal whole = sum(counted.stream().map(one -> one.part().weight()).toList());
    if (counted.isEmpty() && missing.isEmpty()) {
      missing.add(new MissingRating(null, null, null));
    }
    boolean complete = missing.isEmpty();
    BigDecimal value =
        complete
            ? divided(
                sum(
                    counted.stream()
                        .map(one -> one.part().weight().multiply(one.present()))
                        .toList()),
                whole)
            : null;
    return new ScoreView(
        complete ? ScoreState.COMPLETE : ScoreState.INCOMPLETE,
        value == null ? null : told(value),
        scale,
        weighed.stream().map(one -> section(one, whole)).toList(),
        List.copyOf(missing));
  }

  private ScoredSection section(Weighed one, BigDecimal whole) {
    Part part = one.part();
    BigDecimal value = one.value();
    return new ScoredSection(
        part.key(),
        one.state(),
        Row.plain(part.weight()),
        one.counts() ? shown(divided(part.weight().multiply(RaterWeights.WHOLE), whole)) : null,
        value == null ? null : shown(value),
        value == null ? null : told(value),
        one.items().stream().map(Rated::told).toList());
  }

  private Weighed weighed(Part part) {
    List<Rated> items = part.items().stream().map(item -> rated(part, item)).toList();
    if (part.weight().signum() == 0) {
      return new Weighed(part, SectionState.UNWEIGHTED, mean(items), items);
    }
    if (items.isEmpty()) {
      return new Weighed(part, SectionState.ABSENT, null, items);
    }
    boolean heard = part.raters().stream().anyMatch(kind -> weights.of(kind).signum() > 0);
    boolean agreed = items.stream().anyMatch(one -> one.item().calibrated() != null);
    if (!heard && !agreed) {
      return new Weighed(part, SectionState.UNRATED, null, items);
    }
    List<MissingRating> lacking =
        part.required()
            ? items.stream().flatMap(one -> lacking(part, one).stream()).toList()
            : List.of();
    missing.addAll(lacking);
    BigDecimal value = mean(items);
    SectionState state =
        !lacking.isEmpty()
            ? SectionState.INCOMPLETE
            : value == null ? SectionState.UNRATED : SectionState.COUNTED;
    return new Weighed(part, state, value, items);
  }

  /** Who has not rated it of those who have to. */
  private List<MissingRating> lacking(Part part, Rated one) {
    Item item = one.item();
    if (!item.required() || item.calibrated() != null) {
      return List.of();
    }
    List<MissingRating> lacking =
        part.raters().stream()
            .filter(kind -> !kind.anonymous() && weights.of(kind).signum() > 0)
            .filter(kind -> item.of(kind).isEmpty())
            .map(kind -> new MissingRating(part.key(), item.key(), kind))
            .toList();
    return lacking.isEmpty() && one.value() == null
        ? List.of(new MissingRating(part.key(), item.key(), null))
        : lacking;
  }

  private Rated rated(Part part, Item item) {
    List<Word> words = new ArrayList<>();
    for (RaterKind kind : part.raters()) {
      List<BigDecimal> ratings = item.of(kind);
      boolean enough = ratings.size() >= (kind.anonymous() ? minRaters : 1);
      if (enough && weights.of(kind).signum() > 0) {
        BigDecimal mean = divided(sum(ratings), BigDecimal.valueOf(ratings.size()));
        words.add(new Word(kind, ratings.size(), mean));
      }
    }
    BigDecimal whole = sum(words.stream().map(word -> weights.of(word.kind())).toList());
    BigDecimal value =
        item.calibrated() != null
            ? item.normalized(item.calibrated())
            : words.isEmpty()
                ? null
                : divided(
                    sum(
                        words.stream()
                            .map(word ->
                                weights.of(word.kind()).multiply(item.normalized(word.mean())))
                            .toList()),
                    whole);
    return new Rated(
        item,
        value,
        words.stream().map(word -> word(word, weights.of(word.kind()), whole)).toList());
  }

  private static RaterWord word(Word word, BigDecimal weight, BigDecimal whole) {
    return new RaterWord(
        word.kind(),
        word.raters(),
        shown(word.mean()),
        weight,
        shown(divided(weight.multiply(RaterWeights.WHOLE), whole)));
  }

  /** The mean of what is rated, by weight; null if nothing is. */
  private static @Nullable BigDecimal mean(List<Rated> items) {
    List<Rated> valued = items.stream().filter(one -> one.value() != null).toList();
    return valued.isEmpty()
        ? null
        : divided(
            sum(valued.stream().map(one -> one.item().weight().multiply(one.present())).toList()),
            sum(valued.stream().map(one -> one.item().weight()).toList()));
  }

  private BigDecimal told(BigDecimal normalized) {
    return shown(scale.min().add(scale.max().subtract(scale.min()).multiply(normalized)));
  }

  static BigDecimal divided(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, INNER);
  }

  static BigDecimal shown(BigDecimal value) {
    return Row.plain(value.round(SHOWN));
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private record Word(RaterKind kind, int raters, BigDecimal mean) {}

  private record Rated(Item item, @Nullable BigDecimal value, List<RaterWord> words) {

    BigDecimal present() {
      return Objects.requireNonNull(value);
    }

    ScoredItem told() {
      return new ScoredItem(
          item.key(),
          item.competencyId(),
          item.goalId(),
          Row.plain(item.weight()),
          value == null ? null : item.told(value),
          value == null ? null : shown(value),
          item.calibrated() == null ? null : Row.plain(item.calibrated()),
          words);
    }
  }

  private record Weighed(
      Part part, SectionState state, @Nullable BigDecimal value, List<Rated> items) {

    boolean counts() {
      return state == SectionState.COUNTED;
    }

    BigDecimal present() {
      return Objects.requireNonNull(value);
    }
  }
}
