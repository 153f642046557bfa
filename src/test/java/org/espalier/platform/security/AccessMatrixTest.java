package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.testing.Client;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Every operation, tried by every kind of caller on what is their own, their report's, their org
 * unit's, a stranger's and another tenant's: what comes of it stands in a table that people review.
 * An operation that the table does not have fails here. {@code -Despalier.matrix=write} writes what
 * the server does: look at each line that changed before you commit it.
 */
@QuarkusTest
class AccessMatrixTest {

  private static final Path TABLE = Path.of("src/test/resources/access-matrix.md");

  private static final String HEAD =
      """
      # Who may do what

      Every operation, tried by every kind of caller. The caller is Ana; Bob reports to her (report), Sub works in her org unit and
      reports to somebody else (subtree), Out has nothing to do with her (stranger); the last line of an operation is about a thing of
      another tenant. Writes are sent with a stale `If-Match` where they take one: whoever may write gets 412 or 428 and
      nothing changes. A number in brackets is how many things a list shows. `unknown` is 422 with UNKNOWN_REFERENCE: what a body refers
      to is not there for this caller.

      AccessMatrixTest holds the server to this table.

      """;

  static final Map<String, Function<Tenant, Client>> CALLERS = new LinkedHashMap<>();

  static {
    CALLERS.put("employee", tenant -> tenant.person("ana"));
    CALLERS.put("hr-partner", tenant -> ana(tenant, "hr-partner"));
    CALLERS.put("learning-admin", tenant -> ana(tenant, "learning-admin"));
    CALLERS.put("talent-admin", tenant -> ana(tenant, "talent-admin"));
    CALLERS.put("compensation", tenant -> ana(tenant, "compensation"));
    CALLERS.put("auditor", tenant -> ana(tenant, "auditor"));
    CALLERS.put("operator", tenant -> ana(tenant, "operator"));
    CALLERS.put("integration `*:read`", tenant -> tenant.program("*:read"));
    CALLERS.put(
        "integration `*:write` `*:bulk`", tenant -> tenant.program("*:read", "*:write", "*:bulk"));
    CALLERS.put("integration without scopes", Tenant::program);
  }

  @Test
  void everybodyMayDoWhatTheTableSays() throws IOException {
    String found = HEAD + table();
    if ("write".equals(System.getProperty("espalier.matrix"))) {
      Files.writeString(TABLE, found);
    }
    assertTrue(Files.exists(TABLE), () -> TABLE + " is missing: write it, and review it");
    assertEquals(Files.readString(TABLE), found);
  }

  private static String table() {
    List<Route> routes =
        Route.every().stream()
            .sorted(
                Comparator.comparing((Route route) -> !route.reads())
                    .thenComparing(Route::path)
                    .thenComparing(Route::method))
            .toList();
    Map<String, List<String>> cells = new LinkedHashMap<>();
    Tenant other = Tenant.fresh();
    Sample elsewhere = Sample.in(other);
    for (Function<Tenant, Client> caller : CALLERS.values()) {
      Scene scene = new Scene(other, elsewhere);
      Client client = caller.apply(scene.tenant());
      for (Route route : routes) {
        for (Scene.Relation relation : Scene.relations(route)) {
          cells
              .computeIfAbsent("`" + route + "` | " + relation.words(), _ -> new ArrayList<>())
              .add(scene.tried(client, route, relation));
        }
      }
    }
    String columns = String.join(" | ", CALLERS.keySet());
    return "| operation | of whom | "
        + columns
        + " |\n|---|---|"
        + "---|".repeat(CALLERS.size())
        + "\n"
        + cells.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |\n")
            .collect(Collectors.joining());
  }

  private static Client ana(Tenant tenant, String role) {
    return tenant.caller("ana", List.of(role), List.of(), "ana");
  }
}
