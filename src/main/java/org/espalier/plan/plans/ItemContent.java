package org.espalier.plan.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an item says.
 *
 * @param target without trailing zeros, so that 3 and 3.0 are the same
 * @param closeReason why it was closed by hand, if it was
 */
record ItemContent(
    UUID competency,
    BigDecimal target,
    ItemKind kind,
    @Nullable LocalDate due,
    @Nullable String closeReason,
    List<ActionContent> actions) {

  ItemContent {
    target = Row.plain(target);
  }
}
