package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program of the benchmark: {@code bench [--people=100k] [--data=folder] [name…]}. Prints
 * Markdown; a run of everything is kept with charts and figures. With a data folder of one's own
 * the loaded company is kept for the next run.
 */
public final class Bench {

  private static final String START = "start";

  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("ceilings", new Ceilings());
    MEASURES.put("read", Reads.byId());
    MEASURES.put("page", Reads.page());
    MEASURES.put("gap", Reads.gap());
    MEASURES.put("search", Costs.search());
    MEASURES.put("plan", Costs.plan());
    MEASURES.put("evidence", Costs.evidence());
    MEASURES.put("transition", Costs.transition());
    MEASURES.put("graphql", new GraphqlTree());
    MEASURES.put("postgraphile", new Postgraphile());
    MEASURES.put("unit", GroupGap.unitOf(1000));
    MEASURES.put("group", GroupGap.everybody());
    MEASURES.put("heat-map", new HeatMap());
    MEASURES.put("insight", new Insight());
    MEASURES.put("feed", new Feed());
    MEASURES.put("day", new MixedDay());
    MEASURES.put("flat", new Flat());
    MEASURES.put("import", new Imports());
    MEASURES.put("overload", new Overload());
  }

  private Bench() {}

  /** Runs the measures that are named, or all. */
  public static void main(String... args) throws Exception {
    Path root = Path.of(System.getProperty("bench.root")).toAbsolutePath();
    Options options = Options.of(args);
    require(options.names());
    Path kept = options.data();
    Path scratch = root.resolve("target/bench-data");
    delete(scratch);
    Report report = new Report();
    Run run = Run.of(root, options);
    try {
      measure(root, kept == null ? scratch : kept, options, report);
      if (options.wants(START)) {
        System.err.println(START + " …");
        StartTime.run(root, scratch, report);
      }
    } finally {
      System.out.println(report.markdown());
    }
    if (options.names().isEmpty() || options.out() != null) {
      Charts.draw(report);
      Path folder = run.folder(root, options);
      run.keep(folder, report, options.people());
      System.err.println("kept in " + folder);
    }
    delete(scratch);
    if (report.failed()) {
      System.exit(1);
    }
  }

  private static void measure(Path root, Path data, Options options, Report report)
      throws Exception {
    Map<String, Measure> wanted = new LinkedHashMap<>(MEASURES);
    wanted.keySet().removeIf(name -> !options.wants(name));
    if (wanted.isEmpty()) {
      return;
    }
    Settings settings = Settings.of(root, data);
    try (Product product = Product.start(settings)) {
      Ground ground = new Ground(settings, product, options);
      for (Map.Entry<String, Measure> measure : wanted.entrySet()) {
        System.err.println(measure.getKey() + " …");
        one(measure.getKey(), measure.getValue(), ground, report);
      }
    }
  }

  /** What fails is told, and does not spoil what comes after it. */
  private static void one(String name, Measure measure, Ground ground, Report report)
      throws InterruptedException {
    try {
      measure.run(ground, report);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      e.printStackTrace();
      report.failure(name, e);
    }
  }

  private static void require(List<String> names) {
    for (String name : names) {
      if (!MEASURES.containsKey(name) && !name.equals(START)) {
        throw new IllegalArgumentException(
            "no measure " + name + "; there are " + MEASURES.keySet() + " and " + START);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
