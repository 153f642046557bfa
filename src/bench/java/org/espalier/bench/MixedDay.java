package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.espalier.bench.chart.Curve;

/**
 * A day of many people, by Gatling in a process of its own: requests arrive at their rate whether
 * the server keeps up or not, nine reads to one write, and memory is looked at all the while.
 */
final class MixedDay implements Measure {

  private static final double MOST_MEGABYTES = 512;
  private static final int PEOPLE = 1000;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    Path classPath = ground.settings().root().resolve("target/gatling/classpath.txt");
    if (!Files.exists(classPath)) {
      report.figure("mixed day", "Gatling is not there: mvn -f src/bench/gatling compile gets it");
      return;
    }
    Tenant tenant = ground.company();
    Path folder = ground.settings().data().resolve("gatling");
    Files.createDirectories(folder);
    reads(folder.resolve("reads.csv"));
    writes(folder.resolve("writes.csv"));
    try (MemoryCurve curve = new MemoryCurve(ground.product())) {
      Cpu before = Cpu.of(ground.product().pid(), ground.product().postmaster());
      gatling(ground, tenant, Files.readString(classPath).strip(), folder);
      Cpu spent = Cpu.of(ground.product().pid(), ground.product().postmaster()).since(before);
      GatlingFigures figures = GatlingFigures.of(folder.resolve("gatling.log"));
      figures.tell(report, spent);
      memory(report, curve);
    }
  }

  private static void memory(Report report, MemoryCurve curve) {
    report.add(
        Figure.plain("day-memory", "resident memory on the mixed day, at most", "MB", curve.most())
            .shallBe(Report.Target.atMost(MOST_MEGABYTES, "MB")));
    report.chart(
        "day-memory",
        new Curve("Resident memory of the server on the mixed day", "s", "MB", curve.megabytes())
            .mark(MOST_MEGABYTES)
            .svg());
  }

  private static void gatling(Ground ground, Tenant tenant, String classPath, Path folder)
      throws IOException, InterruptedException {
    Options options = ground.options();
    List<String> command = new ArrayList<>();
    command.add(ground.settings().jvm().resolve("bin/java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dbench.base=" + ground.product().base(),
            "-Dbench.seconds=" + 60 * options.minutes(),
            "-Dbench.rate=" + options.rate(),
            "-Dbench.calls=" + folder,
            "-cp",
            ground.settings().root().resolve("target/gatling/classes") + ":" + classPath,
            "io.gatling.app.Gatling",
            "-s",
            "org.espalier.load.MixedDaySimulation",
            "-rf",
            folder.toString()));
    Path log = folder.resolve("gatling.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BENCH_TOKEN", tenant.token());
    int code = builder.redirectOutput(log.toFile()).start().waitFor();
    // 2: some requests were slower or failed more than asserted; the report says so.
    if (code != 0 && code != 2) {
      throw new IllegalStateException("Gatling failed: see " + log);
    }
  }

  private static void reads(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("name,path"));
    for (int i = 0; i < PEOPLE; i++) {
      String person = "/api/v1/employees/" + Ground.id(3, i);
      lines.add(
          switch (i % 9) {
            case 0, 1, 2 -> "read," + person;
            case 3, 4 -> "gap," + person + "/gap";
            case 5 -> "page,/api/v1/employees?limit=50&managerId=" + Ground.id(3, i / 8);
            case 6 -> "proficiencies," + person + "/proficiencies";
            case 7 -> "search,/api/v1/employees?q=family" + i;
            default -> "plans,/api/v1/development-plans?employeeId=" + Ground.id(3, i);
          });
    }
    Files.write(file, lines);
  }

  private static void writes(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("employee,competency,level"));
    for (int i = 0; i < PEOPLE; i++) {
      lines.add(Report.format("%s,c%03d,%d", Ground.person(i), i % 20, 1 + i % 5));
    }
    Files.write(file, lines);
  }
}
