package org.espalier.succession.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people stand in each box of a talent review.
 *
 * @param asOf the moment that the answer holds for: the closing, or this one
 * @param population how many people are reviewed, the caller left out
 * @param placed how many of them have a computed box
 * @param unplaced how many lack a rating, moved or not
 * @param moved how many were moved
 * @param boxes every box, the lowest performance first, then the lowest potential
 */
@Schema(name = "TalentGrid")
public record GridView(
    UUID reviewId,
    ReviewState state,
    String asOf,
    int size,
    int population,
    int placed,
    int unplaced,
    int moved,
    List<BoxCount> boxes) {

  /**
   * How many people stand in a box.
   *
   * @param computed as follows from their ratings
   * @param calibrated where people agreed to see them, and as computed where nobody was moved
   */
  @Schema(name = "TalentBoxCount")
  public record BoxCount(Box box, int computed, int calibrated) {}

  static GridView of(ReviewView review, String asOf, List<PlacementView> people) {
    List<BoxCount> boxes = new ArrayList<>();
    for (int performance = 1; performance <= review.size(); performance++) {
      for (int potential = 1; potential <= review.size(); potential++) {
        Box box = new Box(performance, potential);
        boxes.add(
            new BoxCount(
                box,
                (int) people.stream().filter(one -> box.equals(one.computed())).count(),
                (int) people.stream().filter(one -> box.equals(one.seen())).count()));
      }
    }
    int placed = (int) people.stream().filter(one -> one.computed() != null).count();
    return new GridView(
        review.id(),
        review.state(),
        asOf,
        review.size(),
        people.size(),
        placed,
        people.size() - placed,
        (int) people.stream().filter(one -> one.calibrated() != null).count(),
        boxes);
  }
}
