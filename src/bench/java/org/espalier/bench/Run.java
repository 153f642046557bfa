package org.espalier.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and with what a run took place, and how its report is kept.
 *
 * @param date its day (UTC)
 * @param commit that was measured, with a plus if something was changed since
 * @param machine on which
 * @param settings with which
 */
record Run(String date, String commit, String machine, String settings) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Run of(Path root, Options options) throws IOException, InterruptedException {
    String changed = said(root, "git", "status", "--porcelain", "--", "src/main", "pom.xml");
    return new Run(
        LocalDate.now(ZoneOffset.UTC).toString(),
        said(root, "git", "rev-parse", "--short=8", "HEAD") + (changed.isEmpty() ? "" : "+"),
        here(),
        Report.format(
            "--people=%d --minutes=%d --rate=%d, load of the machine at the beginning %s",
            options.people(), options.minutes(), options.rate(), load()));
  }

  /** Beside the reports of other days, if not told otherwise. */
  Path folder(Path root, Options options) {
    Path out = options.out();
    return out != null ? out : root.resolve("src/docs/bench").resolve(date + "-" + commit);
  }

  /** Writes tables, charts and figures. */
  void keep(Path folder, Report report, int people) throws IOException {
    Files.createDirectories(folder);
    StringBuilder page = new StringBuilder(256);
    page.append("# ").append(date).append(", commit ").append(commit).append("\n\n");
    page.append(machine).append("; ").append(settings).append(".\n\n");
    page.append(report.markdown()).append('\n');
    for (Map.Entry<String, String> chart : report.charts().entrySet()) {
      String file = chart.getKey() + ".svg";
      Files.writeString(folder.resolve(file), chart.getValue());
      page.append("\n![").append(chart.getKey()).append("](").append(file).append(")\n");
    }
    Files.writeString(folder.resolve("README.md"), page);
    Files.writeString(folder.resolve("figures.json"), figures(report.measured(), people) + "\n");
  }

  private String figures(List<Figure> figures, int people) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("commit", commit).put("date", date).put("machine", machine);
    json.put("people", people).put("settings", settings);
    ArrayNode all = json.putArray("figures");
    figures.forEach(figure -> all.add(figure.json()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static String here() throws IOException {
    String processor = first(PROCESSORS, "model name").orElse(System.getProperty("os.arch"));
    String memory =
        first(MEMORY, "MemTotal")
            .map(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1_048_576 + " GB, ")
            .orElse("");
    return Runtime.getRuntime().availableProcessors()
        + " cores of "
        + processor
        + ", "
        + memory
        + System.getProperty("os.name")
        + ", Java "
        + Runtime.version();
  }

  private static Optional<String> first(Path file, String key) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static String load() {
    double load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Report.format("%.1f", load);
  }

  private static String said(Path root, String... command)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(root.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
