package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A read over REST against the floor: CPU per request of the answering process and of PostgreSQL.
 *
 * @param name by which programs find it
 * @param what the same in words
 * @param most the ratio that it may have
 * @param paths what is read
 */
record Reads(String name, String what, double most, Paths paths) implements Measure {

  static final int CLIENTS = 4;
  private static final int DIFFERENT = 1000;
  private static final int COMPARED = 50;

  /** Which paths are read. */
  @FunctionalInterface
  interface Paths {
    List<String> of(Tenant tenant) throws Exception;
  }

  static Reads byId() {
    return new Reads("read", "read by id", 1.5, Reads::people);
  }

  static Reads page() {
    return new Reads("page", "page of 50", 1.4, Reads::pages);
  }

  static Reads gap() {
    return new Reads(
        "gap",
        "person gap",
        1.3,
        tenant -> people(tenant).stream().map(person -> person + "/gap").toList());
  }

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    List<String> wanted = paths.of(tenant);
    try (FloorProcess floor = FloorProcess.start(ground.settings(), ground.product(), Ground.SLUG);
        Load load = new Load(CLIENTS)) {
      Duel.Side served = Duel.Side.of(ground.product(), wanted.stream().map(tenant::get).toList());
      Duel.Side bare =
          Duel.Side.of(
              floor,
              ground.product(),
              wanted.stream().map(path -> Call.get(floor.base(), path, null)).toList());
      int bytes = requireSameBytes(served, bare);
      List<Duel.Taken> taken = new Duel(load).run(List.of(served, bare));
      tell(report, taken.getFirst(), taken.getLast(), bytes);
    }
  }

  private void tell(Report report, Duel.Taken served, Duel.Taken bare, int bytes) {
    Cpu least = bare.median();
    report.add(
        Figure.cpu(name, what + ", " + bytes + " bytes, CPU a request", served)
            .against(least.both())
            .shallBe(Report.Target.atMost(most)));
    report.figure(
        "floor of " + what + ", server + PostgreSQL; p50 / p99",
        Report.format("%.0f + %.0f µs; ", least.server(), least.database())
            + latencies(bare.times()));
  }

  private static String latencies(List<Long> times) {
    return Report.format(
        "%.1f / %.1f ms",
        Load.percentile(times, 0.5) / 1000.0, Load.percentile(times, 0.99) / 1000.0);
  }

  /** Both sides must say the same, but for the moment of asking; the length of the first answer. */
  private static int requireSameBytes(Duel.Side one, Duel.Side other) throws Exception {
    int length = 0;
    for (int i = 0; i < Math.min(COMPARED, one.calls().size()); i++) {
      String served = timeless(Load.once(one.calls().get(i)));
      String bare = timeless(Load.once(other.calls().get(i)));
      if (!served.equals(bare)) {
        throw new IllegalStateException("the answers differ:\n" + served + "\n" + bare);
      }
      length = length == 0 ? served.length() : length;
    }
    return length;
  }

  private static String timeless(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).replaceAll("\"asOf\":\"[^\"]+\"", "");
  }

  /** The paths of a thousand people. */
  static List<String> people(Tenant tenant) throws Exception {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      paths.add("/api/v1/employees/" + Ground.id(3, i));
    }
    tenant.read(paths.getLast());
    return paths;
  }

  private static List<String> pages(Tenant tenant) throws Exception {
    List<String> paths = new ArrayList<>();
    String next = "/api/v1/employees?limit=50";
    JsonNode cursor;
    do {
      paths.add(next);
      cursor = tenant.read(next).get("nextCursor");
      next = "/api/v1/employees?limit=50&cursor=" + cursor.asText();
    } while (paths.size() < DIFFERENT / 5 && !cursor.isNull());
    return paths;
  }
}
