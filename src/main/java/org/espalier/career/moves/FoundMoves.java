package org.espalier.career.moves;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.EffectiveRequirement;

/**
 * What was found for whoever asked.
 *
 * @param considered how many jobs were looked at
 * @param best the best of them, the best first
 * @param asked what these require
 * @param levels what whoever asked can do
 */
record FoundMoves(
    Map<UUID, Integer> considered,
    Map<UUID, List<Candidate>> best,
    Map<UUID, List<EffectiveRequirement>> asked,
    Map<UUID, Map<UUID, BigDecimal>> levels) {

  int considered(UUID one) {
    return considered.getOrDefault(one, 0);
  }

  List<CareerMoveView> of(UUID one) {
    Map<UUID, BigDecimal> own = levels.getOrDefault(one, Map.of());
    return best.getOrDefault(one, List.of()).stream()
        .map(candidate ->
            CareerMoveView.of(
                candidate.job(),
                candidate.path(),
                Prospect.of(asked.getOrDefault(candidate.job().id(), List.of()), own)))
        .toList();
  }
}
