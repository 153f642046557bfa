package org.espalier.insight.projection;

import java.util.Comparator;
import java.util.UUID;

/** A step from one job to another that people can develop into. */
public record Step(UUID from, UUID to) {

  static final Comparator<Step> ORDER = Comparator.comparing(Step::from).thenComparing(Step::to);
}
