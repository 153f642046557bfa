package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;

/** What a job requires of everybody who has it. */
public record Asked(UUID job, UUID competency, BigDecimal level) {

  static final Comparator<Asked> ORDER =
      Comparator.comparing(Asked::job).thenComparing(Asked::competency);
}
