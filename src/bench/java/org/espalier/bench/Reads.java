package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A read over REST against the floor: CPU per request of the answering process and of PostgreSQL.
 *
 * @param what the read's name
 * @param most the ratio that it may have
 * @param paths what is read
 */
record Reads(String what, double most, Paths paths) implements Measure {

  private static final int CLIENTS = 4;
  private static final int DIFFERENT = 1000;
  private static final int COMPARED = 50;

  /** Which paths are read. */
  @FunctionalInterface
  interface Paths {
    List<String> of(Tenant tenant) throws Exception;
  }

  static Reads byId() {
    return new Reads("read by id", 2, Reads::people);
  }

  static Reads page() {
    return new Reads("page of 50", 1.6, Reads::pages);
  }

  static Reads gap() {
    return new Reads(
        "person gap",
        1.6,
        tenant -> people(tenant).stream().map(person -> person + "/gap").toList());
  }

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Tenant tenant = ground.company();
    List<String> wanted = paths.of(tenant);
    try (FloorProcess floor = FloorProcess.start(ground.settings(), ground.product(), Ground.SLUG);
        Load load = new Load(CLIENTS)) {
      Duel.Side served =
          new Duel.Side(ground.product().pid(), wanted.stream().map(tenant::get).toList());
      Duel.Side bare =
          new Duel.Side(
              floor.pid(),
              wanted.stream().map(path -> Call.get(floor.base(), path, null)).toList());
      int bytes = requireSameBytes(served, bare);
      List<Duel.Taken> taken =
          new Duel(load, ground.product().postmaster()).run(List.of(served, bare));
      tell(report, taken.getFirst(), taken.getLast(), bytes);
    }
  }

  private void tell(Report report, Duel.Taken served, Duel.Taken bare, int bytes) {
    Cpu mine = served.median();
    Cpu least = bare.median();
    report.ratio(
        what + ", CPU per request (server + PostgreSQL)",
        shown(mine),
        shown(least),
        mine.both() / least.both(),
        Report.Target.atMost(most));
    report.figure(
        what + ", " + bytes + " bytes, p50 / p99 with " + CLIENTS + " clients (floor)",
        latencies(served.times()) + " (" + latencies(bare.times()) + ")");
  }

  private static String shown(Cpu cpu) {
    return Report.format("%.0f µs (%.0f + %.0f)", cpu.both(), cpu.server(), cpu.database());
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

  private static List<String> people(Tenant tenant) throws Exception {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      JsonNode person =
          tenant.read("/api/v1/employees/by-external-id/" + Report.format("e%06d", i));
      paths.add("/api/v1/employees/" + person.get("id").asText());
    }
    return paths;
  }

  private static List<String> pages(Tenant tenant) throws Exception {
    List<String> paths = new ArrayList<>();
    String next = "/api/v1/employees?limit=50";
    while (paths.size() < DIFFERENT / 5) {
      paths.add(next);
      next = "/api/v1/employees?limit=50&cursor=" + tenant.read(next).get("nextCursor").asText();
    }
    return paths;
  }
}
