package org.espalier.insight.projection;

import java.util.Comparator;
import java.util.UUID;

/**
 * Where people come from, which says what they are able to do: those who had a job when the first
 * quarter began, or those who are hired for it.
 */
record Origin(UUID job, boolean hired) implements Comparable<Origin> {

  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::job).thenComparing(Origin::hired);

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
