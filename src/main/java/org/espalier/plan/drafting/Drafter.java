package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.gap.GapItem;
import org.espalier.plan.optimum.Catalogue;
import org.espalier.plan.optimum.Choice;
import org.espalier.plan.optimum.Learner;
import org.espalier.plan.optimum.Limits;
import org.espalier.plan.optimum.Optimiser;
import org.espalier.plan.optimum.Sequence;
import org.espalier.plan.optimum.Spend;
import org.espalier.platform.sql.Row;

/**
 * Drafts for one person: takes the most urgent gaps that no learning closes already, and covers
 * them as well as the limits allow.
 */
final class Drafter {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Catalogue catalogue;
  private final DraftRequest request;
  private final Map<UUID, BigDecimal> levels;
  private final Map<UUID, Integer> seats;

  Drafter(Catalogue catalogue, DraftRequest request, Map<UUID, BigDecimal> levels) {
    this(catalogue, request, levels, Map.of());
  }

  /**
   * Drafts from a catalogue.
   *
   * @param levels what the person can do, by competency
   * @param seats the free seats of what is held in sessions
   */
  Drafter(
      Catalogue catalogue,
      DraftRequest request,
      Map<UUID, BigDecimal> levels,
      Map<UUID, Integer> seats) {
    this.catalogue = catalogue;
    this.request = request;
    this.levels = levels;
    this.seats = seats;
  }

  /** The draft of a gap, without a plan made of it. */
  DraftView draft(List<GapItem> gap) {
    List<GapItem> lacking = gap.stream().filter(item -> !item.met()).toList();
    List<GapItem> taken =
        lacking.stream().filter(item -> !catalogue.closing(item)).limit(request.most()).toList();
    List<CompetencyBrief> left =
        lacking.stream().filter(item -> !taken.contains(item)).map(GapItem::competency).toList();
    Limits limits = request.limits(LocalDate.now(ZoneOffset.UTC), seats);
    Learner learner = Learner.of(NOBODY, taken, levels, catalogue);
    Choice choice = new Optimiser(List.of(learner), limits).choose();
    Sequence sequence = choice.sequences().getFirst();
    DraftWriter writer = new DraftWriter(learner, sequence, limits);
    List<DraftItem> items = writer.items();
    Spend spend = Spend.of(sequence.activities());
    return new DraftView(
        null,
        items,
        Row.plain(spend.hours()),
        spend.sums(),
        Row.plain(
            items.stream()
                .map(DraftWriter::coveredPriority)
                .reduce(BigDecimal.ZERO, BigDecimal::add)),
        Row.plain(lacking.stream().map(GapItem::priority).reduce(BigDecimal.ZERO, BigDecimal::add)),
        writer.untaught(lacking),
        left,
        choice.optimality(),
        choice.bound());
  }
}
