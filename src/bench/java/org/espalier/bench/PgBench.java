package org.espalier.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.espalier.bench.floor.Floors;

/**
 * PostgreSQL's own load program on the server's database: what the same rows cost with no server at
 * all. It need not be there.
 */
final class PgBench {

  private static final int SECONDS = 8;

  /** Until the time of the last connections is counted with that of the postmaster. */
  private static final long SETTLING_MILLIS = 1000;

  private static final Pattern TRANSACTIONS =
      Pattern.compile("transactions actually processed: (\\d+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final String PERSON =
      "('01900003-0000-7000-8000-' || lpad(to_hex(:person::bigint), 12, '0'))::uuid";

  private final Product product;
  private final Path folder;

  PgBench(Product product, Path folder) {
    this.product = product;
    this.folder = folder;
  }

  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The statement of an employee, by which the floor reads one. */
  Result read() throws IOException, InterruptedException {
    return run("read", Floors.statement("employees") + " and e.id = " + PERSON, "?");
  }

  /** The statement of a page of employees, from anywhere. */
  Result page() throws IOException, InterruptedException {
    return run(
        "page",
        Floors.statement("employees")
            + " and e.deleted_at is null and e.id > "
            + PERSON
            + " order by e.id limit 51",
        "?");
  }

  /** The statement of a person's gap. */
  Result gap() throws IOException, InterruptedException {
    String gap = Floors.statement("gap").replace("e.id = ?", "e.id = " + PERSON);
    return run("gap", gap, "?");
  }

  /** What one of our own scripts says; its tenant is {@code :tenant}. */
  Result script(String name) throws IOException, InterruptedException {
    return run(name, Psql.statement("pgbench/" + name), ":tenant");
  }

  private Result run(String name, String sql, String tenant)
      throws IOException, InterruptedException {
    Path script = folder.resolve("pgbench-" + name + ".sql");
    Files.writeString(
        script,
        "\\set person random(0, 999)\n\\set competency random(0, 19)\n"
            + sql.replaceAll("(?m)^--.*\n", "")
                .replace(tenant, "'" + Ground.SLUG + "'")
                .strip()
                .replaceFirst(";$", "")
            + ";\n");
    Cpu before = Cpu.of(product.pid(), product.postmaster());
    String said = said(script);
    Thread.sleep(SETTLING_MILLIS);
    double used = Cpu.of(product.pid(), product.postmaster()).since(before).database();
    return new Result(used / number(TRANSACTIONS, said), number(RATE, said));
  }

  private String said(Path script) throws IOException, InterruptedException {
    String address = product.jdbcUrl().replaceAll("^.*//|/.*$", "");
    ProcessBuilder builder =
        new ProcessBuilder(
            program().orElseThrow().toString(),
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + Reads.CLIENTS,
            "--time=" + SECONDS,
            "--file=" + script,
            "--host=" + address.replaceAll(":.*", ""),
            "--port=" + address.replaceAll(".*:", ""),
            "--username=postgres",
            "espalier");
    builder.environment().putAll(Map.of("PGPASSWORD", product.password()));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pgbench: " + said);
    }
    return said;
  }

  private static double number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new IllegalStateException("pgbench: " + said);
    }
    return Double.parseDouble(found.group(1));
  }

  /**
   * What it came to.
   *
   * @param micros CPU of PostgreSQL a transaction
   * @param perSecond transactions
   */
  record Result(double micros, double perSecond) {}
}
