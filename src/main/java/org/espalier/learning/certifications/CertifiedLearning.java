package org.espalier.learning.certifications;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.learning.assignments.RuledLearning;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.workforce.audience.FactSpan;
import org.jspecify.annotations.Nullable;

/** What certifications ask people to complete next. */
@Singleton
public class CertifiedLearning {

  private final Standings standings;

  CertifiedLearning(Standings standings) {
    this.standings = standings;
  }

  /**
   * What these people are to complete: what is required of them, and not in order or renewable.
   *
   * @param each gets what held of each of them, in order up to now, which is read for it anyway
   */
  public List<RuledLearning.Wish> wishes(Collection<UUID> people, Consumer<List<FactSpan>> each) {
    List<RuledLearning.Wish> wishes = new ArrayList<>();
    standings.each(
        Condition.of("e.id = any(:people)", Args.none().uuids("people", people)),
        AsOf.present(),
        Standings.Asked.CERTIFICATIONS,
        (spans, items) -> {
          each.accept(spans);
          UUID person = spans.getLast().facts().id();
          for (Stood stood : items) {
            PersonCertificationView item = stood.standing();
            if (item.required() && item.nextActivityId() != null) {
              wishes.add(wish(person, item.nextActivityId(), item));
            }
          }
        });
    return wishes;
  }

  private static RuledLearning.Wish wish(UUID person, UUID activity, PersonCertificationView item) {
    return new RuledLearning.Wish(
        new RuledLearning.Pair(person, activity),
        null,
        item.certification().id(),
        true,
        due(item),
        freshFrom(item));
  }

  /** The last day on which the person is in order without it. */
  private static @Nullable LocalDate due(PersonCertificationView item) {
    LocalDate ended = revokedOn(item);
    LocalDate until = ended == null ? item.validUntil() : ended;
    return until == null ? item.due() : until.minusDays(1);
  }

  private static @Nullable LocalDate freshFrom(PersonCertificationView item) {
    LocalDate ended = revokedOn(item);
    // a completion on the day of a revocation was before it
    return ended == null ? item.windowOpens() : ended.plusDays(1);
  }

  private static @Nullable LocalDate revokedOn(PersonCertificationView item) {
    return item.because() == StatusReason.REVOKED && !item.cycles().isEmpty()
        ? item.cycles().getLast().endedOn()
        : null;
  }
}
