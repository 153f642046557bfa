package org.espalier.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is worked on, who waits and who goes, where there are eight places and four may wait. */
class PlacesTest {

  /** Starts where the counter of nanoseconds turns over: it may be anything. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 500_000_000L);

  private final Places places = new Places(8, 4, Duration.ofSeconds(1), now::get);

  @Test
  void placesAreTakenAndTheNextOneWaits() {
    enter("a", 6);
    enter("b", 2);
    Place waiting = enter("b");
    assertEquals(Place.State.WAITING, waiting.state());
    assertEquals(8, places.taken());
    assertEquals(1, places.waiting());
  }

  @Test
  void oneTenantLeavesAQuarterToTheOthers() {
    List<Place> many = enter("a", 11);
    assertEquals(6, count(many, Place.State.BEGUN));
    assertEquals(4, count(many, Place.State.WAITING));
    assertEquals(1, count(many, Place.State.REFUSED));
    assertEquals(Place.State.BEGUN, enter("b").state());
  }

  @Test
  void whoBeganFirstIsFollowedByWhoWaitsLongest() {
    List<Place> many = enter("a", 8);
    assertEquals(List.of(many.get(6)), places.leave(many.getFirst()));
    assertEquals(Place.State.BEGUN, many.get(6).state());
    assertEquals(Place.State.WAITING, many.get(7).state());
  }

  @Test
  void tenantsTakeTurns() {
    List<Place> begun = enter("a", 6);
    begun.addAll(enter("b", 2));
    Place a1 = enter("a");
    Place a2 = enter("a");
    Place c = enter("c");
    assertEquals(List.of(a1), places.leave(begun.get(0)));
    assertEquals(List.of(c), places.leave(begun.get(1)));
    assertEquals(List.of(a2), places.leave(begun.get(6)));
  }

  @Test
  void whoeverHasMostInAFullQueueGivesWay() {
    enter("a", 6);
    enter("b", 2);
    List<Place> flood = enter("a", 4);
    Place other = enter("c");
    assertEquals(Place.State.WAITING, other.state());
    assertEquals(Place.State.REFUSED, flood.getLast().state());
    assertEquals(3, count(flood, Place.State.WAITING));
    assertEquals(Place.State.REFUSED, enter("a").state());
    assertEquals(Place.State.WAITING, enter("d").state());
    assertEquals(Place.State.REFUSED, enter("c").state());
  }

  @Test
  void whoWaitedTooLongIsRefused() {
    enter("a", 6);
    Place waiting = enter("a");
    pass(Duration.ofSeconds(1));
    assertEquals(List.of(), places.look());
    pass(Duration.ofMillis(1));
    assertEquals(List.of(waiting), places.look());
    assertEquals(Place.State.REFUSED, waiting.state());
    assertEquals(0, places.waiting());
  }

  @Test
  void queueThatStandsIsWaitedInForAMomentOnly() {
    List<Place> begun = enter("a", 6);
    enter("a", 2);
    for (int i = 0; i < 5; i++) {
      pass(Duration.ofMillis(200));
      enter("a");
      places.leave(begun.get(i));
    }
    pass(Duration.ofMillis(200));
    Place late = enter("a");
    assertEquals(1, places.waiting());
    pass(Duration.ofMillis(51));
    assertEquals(Place.State.WAITING, late.state());
    assertEquals(List.of(late), places.look());
    places.leave(begun.get(5));
    List<Place> burst = enter("a", 3).subList(1, 3);
    pass(Duration.ofMillis(51));
    places.look();
    assertEquals(2, count(burst, Place.State.WAITING), "all were served in between");
  }

  @Test
  void whoGoesLeavesNothing() {
    List<Place> begun = enter("a", 6);
    Place waiting = enter("a");
    Place refused = enter("a", 4).getLast();
    for (Place place : List.of(waiting, refused, waiting)) {
      places.leave(place);
    }
    begun.forEach(places::leave);
    begun.forEach(places::leave);
    assertEquals(3, places.taken());
    assertEquals(0, places.waiting());
  }

  private Place enter(String tenant) {
    Place place = new Place(tenant, () -> {}, () -> {});
    places.enter(place);
    return place;
  }

  private List<Place> enter(String tenant, int times) {
    return new ArrayList<>(IntStream.range(0, times).mapToObj(_ -> enter(tenant)).toList());
  }

  private static long count(List<Place> places, Place.State state) {
    return places.stream().filter(place -> place.state() == state).count();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
