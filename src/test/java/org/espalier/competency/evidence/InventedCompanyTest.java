package org.espalier.competency.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The company that the benchmark writes straight into the tables is one that the server could have
 * made: it reads it, and what it works out itself from the evidence is what is there.
 */
@QuarkusTest
class InventedCompanyTest {

  private static final Path BENCH = Path.of("src/bench/resources/company");
  private static final Path SERVER = Path.of("src/main/resources/sql");
  private static final Pattern INCLUDE = Pattern.compile("\\{include ([a-z_/]+)}");
  private static final int PEOPLE = 200;
  private static final String KEPT =
      "select p.employee_id, p.competency_id, p.level, p.deciding, p.fresh_until from proficiency p"
          + " where p.tenant_id = ? order by 1, 2";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void theServerWorksOutTheSame() throws IOException, SQLException {
    try (Psql psql = Psql.superuser()) {
      fill(psql);
      List<List<@Nullable String>> made = psql.rows(KEPT, tenant.slug());
      assertTrue(made.size() > 4_000, () -> made.size() + " proficiencies");
      policy("HIGHEST");
      assertNotEquals(made, psql.rows(KEPT, tenant.slug()));
      policy("LATEST");
      assertEquals(made, psql.rows(KEPT, tenant.slug()));
    }
  }

  @Test
  void everybodyNeedsTwentyToSixtyCompetencies() throws IOException, SQLException {
    try (Psql psql = Psql.superuser()) {
      fill(psql);
      for (int i = 0; i < PEOPLE; i += 20) {
        String person = admin.id("employees", "e%07d".formatted(i)).toString();
        int required =
            admin.get("/employees/" + person + "/gap").expect(200).at("/requiredCount").asInt();
        assertTrue(required >= 20 && required <= 60, () -> required + " competencies");
      }
      JsonNode group = admin.post("/gap-analyses", "{}").expect(200).at("/items").get(0);
      assertEquals(PEOPLE, group.get("required").asInt());
      assertEquals(
          PEOPLE,
          admin
              .get("/employees?limit=500&withinManagerId=" + admin.id("employees", "e0000000"))
              .expect(200)
              .at("/items")
              .size());
    }
  }

  private void policy(String policy) {
    admin
        .patch(
            "/frameworks/" + admin.id("frameworks", "all"),
            "{\"resolutionPolicy\":\"" + policy + "\"}")
        .expect(200);
  }

  private void fill(Psql psql) throws IOException, SQLException {
    admin.get("/org-units").expect(200);
    for (String part : List.of("structure", "people", "evidence", "proficiency")) {
      psql.run(
          whole(Files.readString(BENCH.resolve(part + ".sql")))
              .replace(":tenant", "'" + tenant.slug() + "'")
              .replace(":people", Integer.toString(PEOPLE))
              .replace(":asOf", "timestamptz '" + Instant.now() + "'"));
    }
  }

  private static String whole(String sql) throws IOException {
    Matcher found = INCLUDE.matcher(sql);
    StringBuilder whole = new StringBuilder();
    while (found.find()) {
      String included = whole(Files.readString(SERVER.resolve(found.group(1) + ".sql")));
      found.appendReplacement(whole, Matcher.quoteReplacement(included));
    }
    return found.appendTail(whole).toString();
  }
}
