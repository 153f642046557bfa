package org.espalier.platform.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;

/**
 * Keeps the work that is begun within what the server can do. More requests than that at once make
 * each of them slower and none of them faster; so a few wait, in the name of their tenants by
 * turns, and who cannot be served soon is told at once.
 */
@ApplicationScoped
public class Admission {

  private static final int TWICE = 2;
  private static final int OF_ANALYSES = 4;
  private static final int WAITING = 8;
  private static final long LOOK_MILLIS = 20;

  private final Vertx vertx;
  private final Map<Lane, Places> lanes = new EnumMap<>(Lane.class);
  private final Map<Lane, Counter> refused = new EnumMap<>(Lane.class);
  private final Map<Lane, AtomicBoolean> watched = new EnumMap<>(Lane.class);

  Admission(
      AdmissionConfig config,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
      @ConfigProperty(name = "quarkus.datasource.analytics.jdbc.max-size") int analytic,
      Vertx vertx,
      MeterRegistry registry) {
    this.vertx = vertx;
    int most = config.atOnce().orElse(TWICE * connections);
    if (most > 0) {
      open(Lane.REQUESTS, most, config, registry);
      open(Lane.FILES, most, config, registry);
      open(Lane.ANALYSES, Math.min(most, OF_ANALYSES * analytic), config, registry);
    }
  }

  private void open(Lane lane, int most, AdmissionConfig config, MeterRegistry registry) {
    int waiting = config.waiting().orElse(WAITING * most);
    Places places = new Places(most, waiting, config.patience(), System::nanoTime);
    lanes.put(lane, places);
    watched.put(lane, new AtomicBoolean());
    refused.put(
        lane,
        Counter.builder("espalier.requests.refused")
            .description("Requests for which there was no room.")
            .tag("lane", lane.label())
            .register(registry));
    Gauge.builder("espalier.requests.in.work", places::taken)
        .description("Requests that are worked on.")
        .tag("lane", lane.label())
        .register(registry);
    Gauge.builder("espalier.requests.waiting", places::waiting)
        .description("Requests that wait to be worked on.")
        .tag("lane", lane.label())
        .register(registry);
  }

  /** True if requests are counted at all. */
  boolean counts() {
    return !lanes.isEmpty();
  }

  /** A request asks for a place: it begins or is refused, now or in a moment. */
  void enter(Lane lane, Place place) {
    Places places = places(lane);
    decide(lane, places.enter(place));
    if (place.state() == Place.State.WAITING) {
      watch(lane, places);
    }
  }

  /**
   * Does what came by a connection that is open already; waits for a place, on a thread that may.
   *
   * @throws org.espalier.platform.problem.ProblemException BUSY if there is none
   */
  public <T> T inPlace(String tenant, Supplier<T> work) {
    if (!counts()) {
      return work.get();
    }
    CompletableFuture<Boolean> found = new CompletableFuture<>();
    Place place = new Place(tenant, () -> found.complete(true), () -> found.complete(false));
    enter(Lane.REQUESTS, place);
    try {
      if (found.join()) {
        return work.get();
      }
      throw noRoom();
    } finally {
      leave(Lane.REQUESTS, place);
    }
  }

  /** What clients are told for whom there is no place. */
  static ProblemException noRoom() {
    return CommonProblem.BUSY.because(
        "More requests are in work or waiting than can be done soon.");
  }

  /** A request needs its place no longer. */
  void leave(Lane lane, Place place) {
    decide(lane, places(lane).leave(place));
  }

  private Places places(Lane lane) {
    return Objects.requireNonNull(lanes.get(lane));
  }

  private void decide(Lane lane, List<Place> decided) {
    for (Place place : decided) {
      if (place.state() == Place.State.BEGUN) {
        place.begin().run();
      } else if (place.state() == Place.State.REFUSED) {
        Objects.requireNonNull(refused.get(lane)).increment();
        place.refuse().run();
      }
    }
  }

  /** Nobody may come or go for long: somebody has to tell those who wait. */
  private void watch(Lane lane, Places places) {
    AtomicBoolean watching = Objects.requireNonNull(watched.get(lane));
    if (watching.compareAndSet(false, true)) {
      vertx.setTimer(
          LOOK_MILLIS,
          _ -> {
            watching.set(false);
            decide(lane, places.look());
            if (places.waiting() > 0) {
              watch(lane, places);
            }
          });
    }
  }
}
