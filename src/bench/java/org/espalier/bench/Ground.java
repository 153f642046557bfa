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
  private final Options options;

  Ground(Settings settings, Product product, Options options) {
    this.settings = settings;
    this.product = product;
    this.options = options;
  }

  Options options() {
    return options;
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
      tenant.load(kind, file(kind, 0));
    }
    return tenant;
  }

  /** The rows of a kind, written once. */
  Path file(String kind, int people) throws IOException {
    Path folder = Files.createDirectories(settings.data().resolve("files"));
    Path known = folder.resolve(kind + (people == 0 ? "" : "-" + people) + ".ndjson");
    return Files.exists(known) ? known : Company.file(known, kind, people);
  }

  /** The company with its people and what is known of them, made once. */
  Tenant company() throws Exception {
    Tenant tenant = Tenant.of(product, SLUG);
    Path mark = settings.data().resolve("loaded-" + options.people());
    if (!Files.exists(mark)) {
      tenant.read("/api/v1/org-units");
      try (Psql psql = new Psql(product)) {
        new Population(settings.root(), psql).fill(SLUG, options.people());
      }
      Files.createFile(mark);
    }
    return tenant;
  }

  /** A person of the company, by number. */
  static String person(int number) {
    return Report.format("e%07d", number);
  }

  /**
   * The id of a thing of the company: 1 units, 3 people, 4 jobs, 5 competencies, each by number.
   */
  static String id(int kind, int number) {
    return Report.format("0190%04x-0000-7000-8000-%012x", kind, number);
  }
}
