package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program of the benchmark: {@code bench [--data=folder] [name…]}. Prints Markdown. With a data
 * folder of one's own the loaded company is kept for the next run.
 */
public final class Bench {

  private static final String DATA = "--data=";
  private static final String START = "start";

  private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("read", Reads.byId());
    MEASURES.put("page", Reads.page());
    MEASURES.put("gap", Reads.gap());
    MEASURES.put("group", new GroupGap());
    MEASURES.put("insight", new Insight());
    MEASURES.put("graphql", new GraphqlTree());
    MEASURES.put("import", new Imports());
    MEASURES.put("overload", new Overload());
  }

  private Bench() {}

  /** Runs the measures that are named, or all. */
  public static void main(String... args) throws Exception {
    Path root = Path.of(System.getProperty("bench.root")).toAbsolutePath();
    List<String> names =
        Arrays.stream(args).filter(argument -> !argument.startsWith("--")).toList();
    require(names);
    Path kept =
        Arrays.stream(args)
            .filter(argument -> argument.startsWith(DATA))
            .map(argument -> Path.of(argument.substring(DATA.length())).toAbsolutePath())
            .findFirst()
            .orElse(null);
    Path scratch = root.resolve("target/bench-data");
    delete(scratch);
    Report report = new Report();
    try {
      measure(root, kept == null ? scratch : kept, names, report);
      if (wanted(START, names)) {
        System.err.println(START + " …");
        StartTime.run(root, scratch, report);
      }
    } finally {
      System.out.println(report.markdown());
    }
    delete(scratch);
  }

  private static void measure(Path root, Path data, List<String> names, Report report)
      throws Exception {
    Map<String, Measure> wanted = new LinkedHashMap<>(MEASURES);
    wanted.keySet().removeIf(name -> !wanted(name, names));
    if (wanted.isEmpty()) {
      return;
    }
    Settings settings = Settings.of(root, data);
    try (Product product = Product.start(settings)) {
      Ground ground = new Ground(settings, product);
      for (Map.Entry<String, Measure> measure : wanted.entrySet()) {
        System.err.println(measure.getKey() + " …");
        measure.getValue().run(ground, report);
      }
    }
  }

  private static boolean wanted(String name, List<String> names) {
    return names.isEmpty() || names.contains(name);
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
