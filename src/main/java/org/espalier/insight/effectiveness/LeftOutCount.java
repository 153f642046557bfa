package org.espalier.insight.effectiveness;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people who completed it tell nothing, for one reason. */
@Schema(name = "LeftOut")
public record LeftOutCount(LeftOut reason, int people) {

  static List<LeftOutCount> of(List<Observation> completed) {
    return Stream.of(LeftOut.values())
        .map(reason ->
            new LeftOutCount(
                reason, (int) completed.stream().filter(one -> one.leftOut() == reason).count()))
        .filter(one -> one.people() > 0)
        .toList();
  }
}
