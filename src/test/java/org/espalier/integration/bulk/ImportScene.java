package org.espalier.integration.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;

/** A tenant to send files to, and what can be told of them afterwards. */
final class ImportScene {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();

  /** What became of a file of org units. */
  Answer units(String query, String... rows) {
    return admin.importRows("org-units", query, List.of(rows));
  }

  /** The org units by external id, each with its status. */
  List<String> statuses() {
    Answer all = admin.get("/org-units?sort=externalId").expect(200);
    List<String> told = new ArrayList<>();
    all.at("/items")
        .forEach(
            unit -> told.add(unit.at("/externalId").asText() + " " + unit.at("/status").asText()));
    return told;
  }

  /** Finds that an import counted so. */
  static void counts(
      Answer job, int received, int created, int updated, int unchanged, int failed) {
    assertEquals(
        "received "
            + received
            + ", created "
            + created
            + ", updated "
            + updated
            + ", unchanged "
            + unchanged
            + ", failed "
            + failed,
        "received "
            + job.count("/counts/received")
            + ", created "
            + job.count("/counts/created")
            + ", updated "
            + job.count("/counts/updated")
            + ", unchanged "
            + job.count("/counts/unchanged")
            + ", failed "
            + job.count("/counts/failed"),
        job::body);
  }

  /** What became of rows, line by line. */
  List<String> outcomes(Answer job, String query) {
    List<String> told = new ArrayList<>();
    admin
        .get("/imports/" + job.id() + "/rows" + query)
        .expect(200)
        .at("/items")
        .forEach(row ->
            told.add(
                row.at("/line").asInt()
                    + " "
                    + row.at("/externalId").asText()
                    + " "
                    + row.at("/outcome").asText()));
    return told;
  }

  /** What is wrong with the rows that failed, line by line. */
  List<String> problems(Answer job) {
    List<String> told = new ArrayList<>();
    admin
        .get("/imports/" + job.id() + "/rows?outcome=failed")
        .expect(200)
        .at("/items")
        .forEach(row -> {
          List<String> faults = new ArrayList<>();
          row.at("/errors")
              .forEach(fault ->
                  faults.add(fault.at("/pointer").asText() + " " + fault.at("/code").asText()));
          Collections.sort(faults);
          told.add(
              row.at("/line").asInt()
                  + " "
                  + row.at("/externalId").asText()
                  + ": "
                  + String.join(", ", faults));
        });
    return told;
  }

  /** Where rows lie tells whether they were written again. */
  String written() {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      return psql.value(
          "select string_agg(e.ctid::text || p.ctid::text, ' ' order by e.id) from employee e"
              + " join employee_path p on p.node_id = e.id");
    }
  }

  /** How many events the tenant has, by how their types begin. */
  long events(String type) {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      return psql.count("select count(*) from change_event where type like ? || '%'", type);
    }
  }

  /** A file of these lines. */
  static byte[] lines(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
