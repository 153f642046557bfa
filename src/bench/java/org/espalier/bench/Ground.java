package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the measures stand on: the running server, its settings and the loaded company. */
final class Ground {

  /** The tenant whose people are read. */
  static final String SLUG = "bench";

  private static final List<String> STRUCTURE =
      List.of(
          "proficiency-scales",
          "frameworks",
          "competencies",
          "org-units",
          "job-families",
          "jobs",
          "requirements");

  private final Settings settings;
  private final Product product;

  Ground(Settings settings, Product product) {
    this.settings = settings;
    this.product = product;
  }

  Settings settings() {
    return settings;
  }

  Product product() {
    return product;
  }

  /** A tenant with everything but people. */
  Tenant structured(String slug) throws IOException, InterruptedException {
    Tenant tenant = Tenant.of(product, slug);
    for (String kind : STRUCTURE) {
      tenant.load(kind, file(kind));
    }
    return tenant;
  }

  /** The rows of a kind, written once. */
  Path file(String kind) throws IOException {
    Path folder = Files.createDirectories(settings.data().resolve("files"));
    Path known = folder.resolve(kind + ".ndjson");
    return Files.exists(known) ? known : Company.file(folder, kind);
  }

  /**
   * The company with its people. Evidence of some of them is imported; the proficiencies of all
   * others are filled in, for two million imported rows would take longer than all else.
   */
  Tenant company() throws Exception {
    Tenant tenant = Tenant.of(product, SLUG);
    Path mark = settings.data().resolve("loaded");
    if (!Files.exists(mark)) {
      structured(SLUG);
      tenant.load("employees", file("employees"));
      tenant.load("evidence", file("evidence"));
      try (Psql psql = new Psql(product)) {
        psql.run(Psql.statement("fill").replace(":tenant", "'" + SLUG + "'"));
        psql.run("vacuum (analyze)");
        psql.run("checkpoint");
      }
      Files.createFile(mark);
    }
    return tenant;
  }
}
