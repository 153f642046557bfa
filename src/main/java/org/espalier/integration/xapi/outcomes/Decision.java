package org.espalier.integration.xapi.outcomes;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.espalier.integration.xapi.mappings.Mapping;
import org.espalier.integration.xapi.mappings.MappingEffect;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a statement.
 *
 * @param mapping what is applied; null if nothing is
 * @param employee whom it is about, if that is known
 * @param activity what was completed, if it was
 * @param level what was shown, if it was
 * @param state UNMATCHED or KEPT where nothing is to follow; MAPPED where something is
 */
record Decision(
    Happening happening,
    @Nullable Mapping mapping,
    @Nullable UUID employee,
    @Nullable UUID activity,
    @Nullable BigDecimal level,
    StatementState state,
    @Nullable StateReason reason) {

  /** True if a completion is to be recorded. */
  boolean completes() {
    return state == StatementState.MAPPED && applied().effect() == MappingEffect.COMPLETION;
  }

  /** True if evidence is to be recorded. */
  boolean proves() {
    return state == StatementState.MAPPED && applied().effect() == MappingEffect.EVIDENCE;
  }

  Mapping applied() {
    return Objects.requireNonNull(mapping);
  }

  /** What became of it where nothing was to be recorded. */
  Outcome settled() {
    return new Outcome(state, reason, null, employee, mappingId(), null, null);
  }

  /** What became of it where that was recorded. */
  Outcome recorded(UUID what) {
    return new Outcome(
        StatementState.MAPPED,
        null,
        null,
        employee,
        mappingId(),
        completes() ? what : null,
        proves() ? what : null);
  }

  /** What became of it where that was refused. */
  Outcome refused(String why) {
    return new Outcome(
        StatementState.REFUSED, StateReason.NOT_RECORDED, why, employee, mappingId(), null, null);
  }

  private @Nullable UUID mappingId() {
    return mapping == null ? null : mapping.id();
  }
}
