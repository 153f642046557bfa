package org.espalier.career.routes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.espalier.career.paths.CareerPathBrief;
import org.espalier.career.paths.Move;
import org.espalier.career.paths.MoveKind;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.gap.Need;
import org.espalier.workforce.jobs.JobBrief;

/**
 * Jobs in layers, from each of which paths lead to all of the next layer. Each requires something
 * else, and the target nothing: hardly any way is as good to go on from as another one, and nothing
 * tells which is the best before nearly all were followed.
 *
 * @param layers between the first job and the target
 * @param width of a layer
 */
record Thicket(int layers, int width) {

  private static final int COMPETENCIES = 300;
  private static final ScaleBrief SCALE =
      new ScaleBrief(new UUID(3, 0), BigDecimal.ZERO, BigDecimal.TEN);

  RouteSearch.Found search() {
    Random chance = new Random(7);
    Map<UUID, List<Move>> moves = new HashMap<>();
    Map<UUID, List<Need>> needs = new HashMap<>();
    for (int layer = 0; layer <= layers; layer++) {
      for (int place = 0; place < (layer == 0 ? 1 : width); place++) {
        UUID from = new UUID(layer, place);
        needs.put(from, layer == 0 ? List.of() : required(chance));
        List<Move> all = new ArrayList<>();
        for (int to = 0; to < (layer == layers ? 1 : width); to++) {
          all.add(move(from, new UUID(layer + 1, to)));
        }
        moves.put(from, all);
      }
    }
    Trails trails = Trails.to(new UUID(layers + 1, 0), moves, layers + 1);
    return new RouteSearch(trails, needs, RouteSearch.USUAL_WORK).from(new UUID(0, 0), Map.of());
  }

  /** As many levels of each job, so that all ways are about as long. */
  private static List<Need> required(Random chance) {
    return chance
        .ints(0, COMPETENCIES)
        .distinct()
        .limit(10)
        .mapToObj(i -> new Need(new UUID(2, i), SCALE, BigDecimal.valueOf(5), BigDecimal.ONE))
        .toList();
  }

  private static Move move(UUID from, UUID to) {
    return new Move(
        from,
        new JobBrief(to, "j" + to, "Job " + to),
        new CareerPathBrief(new UUID(4, 0), "p", MoveKind.TYPICAL, null));
  }
}
