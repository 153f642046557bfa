package org.espalier.insight.gaps;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people of a cell.
 *
 * @param asOf the moment, or the day, that it holds for
 * @param definition where in the documentation the numbers are defined
 * @param items one a person and requirement, in the order of people and competencies
 * @param nextCursor what to send as {@code cursor} for the next page; null at the end
 */
@Schema(name = "GapPeoplePage")
public record GapPeoplePage(
    String asOf, String definition, List<GapPerson> items, @Nullable String nextCursor) {

  private static final int TWO_IDS = 32;

  /** The first page of what was found. */
  static GapPeoplePage of(String asOf, List<GapPerson> found, int limit) {
    boolean more = found.size() > limit;
    List<GapPerson> items = more ? found.subList(0, limit) : found;
    return new GapPeoplePage(
        asOf, GapMapView.DEFINITION, items, more ? Place.of(items.getLast()).encode() : null);
  }

  /** Where a page ended. */
  record Place(UUID employee, UUID competency) {

    static Place of(GapPerson last) {
      return new Place(last.employee().id(), last.competency().id());
    }

    /**
     * The place that a cursor tells.
     *
     * @throws org.espalier.platform.problem.ProblemException INVALID_CURSOR
     */
    static Place decode(String cursor) {
      try {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        if (bytes.length == TWO_IDS) {
          ByteBuffer ids = ByteBuffer.wrap(bytes);
          Place place =
              new Place(
                  new UUID(ids.getLong(), ids.getLong()), new UUID(ids.getLong(), ids.getLong()));
          if (place.encode().equals(cursor)) {
            return place;
          }
        }
      } catch (IllegalArgumentException e) {
        throw CommonProblem.INVALID_CURSOR.because("The cursor was not made by this list.");
      }
      throw CommonProblem.INVALID_CURSOR.because("The cursor was not made by this list.");
    }

    String encode() {
      ByteBuffer ids =
          ByteBuffer.allocate(TWO_IDS)
              .putLong(employee.getMostSignificantBits())
              .putLong(employee.getLeastSignificantBits())
              .putLong(competency.getMostSignificantBits())
              .putLong(competency.getLeastSignificantBits());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(ids.array());
    }
  }
}
