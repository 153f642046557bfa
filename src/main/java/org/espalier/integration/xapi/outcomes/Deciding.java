package org.espalier.integration.xapi.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.espalier.integration.xapi.mappings.Mapping;
import org.espalier.integration.xapi.mappings.MappingEffect;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from statements; reads nothing.
 *
 * @param mappings those in use, the closest first
 * @param persons who the actors may be
 * @param activities those of the catalogue whose external ids are IRIs of statements
 */
record Deciding(List<Mapping> mappings, Persons.Known persons, Map<String, List<UUID>> activities) {

  private static final Set<String> USUALLY_COMPLETED =
      Set.of("http://adlnet.gov/expapi/verbs/completed", "http://adlnet.gov/expapi/verbs/passed");

  Decision of(Happening happening) {
    Mapping mapping = mapping(happening);
    String source = mapping == null ? null : mapping.employeeSource();
    String home = String.valueOf(happening.actor().home());
    List<UUID> meant = persons.meant(happening.actor(), source == null ? home : source);
    UUID employee = meant.size() == 1 ? meant.getFirst() : null;
    if (happening.voids()) {
      return kept(happening, null, employee, StateReason.VOIDING);
    }
    if (mapping == null) {
      return kept(happening, null, employee, StateReason.NO_MAPPING);
    }
    StateReason needless = needless(happening, mapping);
    if (needless != null) {
      return kept(happening, mapping, employee, needless);
    }
    if (employee == null) {
      return unmatched(happening, mapping, null, nobody(happening.actor(), meant));
    }
    return mapping.effect() == MappingEffect.EVIDENCE
        ? new Decision(
            happening,
            mapping,
            employee,
            null,
            mapping.levelAt(happening.scaled()).orElseThrow(),
            StatementState.MAPPED,
            null)
        : completion(happening, mapping, employee);
  }

  private @Nullable Mapping mapping(Happening happening) {
    Optional<Mapping> found =
        mappings.stream()
            .filter(one -> one.covers(happening.verb(), happening.activity(), happening.sentBy()))
            .findFirst();
    boolean usual = happening.activity() != null && USUALLY_COMPLETED.contains(happening.verb());
    return found.orElse(usual ? Mapping.USUAL : null);
  }

  /** Why nothing is to follow though a mapping is about it; null if something is. */
  private static @Nullable StateReason needless(Happening happening, Mapping mapping) {
    BigDecimal scaled = happening.scaled();
    BigDecimal least = mapping.minScaled();
    if (mapping.effect() == MappingEffect.KEEP) {
      return StateReason.KEPT_BY_MAPPING;
    }
    boolean banded = mapping.effect() == MappingEffect.EVIDENCE && mapping.level() == null;
    if (scaled == null && (least != null || banded)) {
      return StateReason.NO_SCORE;
    }
    boolean below = least != null && scaled != null && scaled.compareTo(least) < 0;
    return below || banded && mapping.levelAt(scaled).isEmpty() ? StateReason.SCORE_TOO_LOW : null;
  }

  private Decision completion(Happening happening, Mapping mapping, UUID employee) {
    List<UUID> named =
        mapping.activityId() != null
            ? List.of(mapping.activityId())
            : activities.getOrDefault(String.valueOf(happening.activity()), List.of());
    return switch (named.size()) {
      case 0 -> unmatched(happening, mapping, employee, StateReason.UNKNOWN_ACTIVITY);
      case 1 ->
          new Decision(
              happening, mapping, employee, named.getFirst(), null, StatementState.MAPPED, null);
      default -> unmatched(happening, mapping, employee, StateReason.AMBIGUOUS_ACTIVITY);
    };
  }

  private static StateReason nobody(Actor actor, List<UUID> meant) {
    return switch (actor.kind()) {
      case UNNAMED, MBOX_SHA1SUM -> StateReason.NOBODY_NAMED;
      default -> meant.isEmpty() ? StateReason.UNKNOWN_PERSON : StateReason.AMBIGUOUS_PERSON;
    };
  }

  private static Decision kept(
      Happening happening, @Nullable Mapping mapping, @Nullable UUID employee, StateReason reason) {
    return new Decision(happening, mapping, employee, null, null, StatementState.KEPT, reason);
  }

  private static Decision unmatched(
      Happening happening, Mapping mapping, @Nullable UUID employee, StateReason reason) {
    return new Decision(happening, mapping, employee, null, null, StatementState.UNMATCHED, reason);
  }
}
