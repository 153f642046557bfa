package org.espalier.insight.gaps;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a row or a column is about.
 *
 * @param id the thing; null for values, and for people without one
 * @param externalId its external id
 * @param name what it is called, or the value; null for people without one
 * @param withBelow true for units and families that are counted with everything below them
 */
@Schema(name = "GapKey")
public record GapKey(
    @Nullable UUID id, @Nullable String externalId, @Nullable String name, boolean withBelow) {

  static final Comparator<GapKey> BY_NAME =
      Comparator.comparing(GapKey::name, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(GapKey::id, Comparator.nullsLast(Comparator.naturalOrder()));

  static GapKey value(@Nullable String value) {
    return new GapKey(null, null, value, false);
  }

  /** The same thing without what is below it. */
  GapKey alone() {
    return new GapKey(id, externalId, name, false);
  }
}
