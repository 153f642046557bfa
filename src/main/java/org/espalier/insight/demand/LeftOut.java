package org.espalier.insight.demand;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What does not count.
 *
 * @param people how many people it is about; null if that is not known
 */
@Schema(name = "DemandLeftOut")
public record LeftOut(
    LeftOutReason reason,
    @Nullable UUID jobId,
    @Nullable UUID initiativeId,
    @Nullable UUID competencyId,
    @Nullable Integer people) {

  static final Comparator<LeftOut> ORDER =
      Comparator.comparing(LeftOut::reason)
          .thenComparing(LeftOut::jobId, first())
          .thenComparing(LeftOut::initiativeId, first())
          .thenComparing(LeftOut::competencyId, first());

  private static Comparator<@Nullable UUID> first() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }
}
