package org.espalier.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * What {@link AccessMatrixTest} does for the interface, for the protocols of others, whose
 * operations the contract does not have: they are found where the server has them. {@code
 * -Despalier.matrix=write} writes what the server does.
 */
@QuarkusTest
class ProtocolMatrixTest {

  private static final java.nio.file.Path TABLE =
      java.nio.file.Path.of("src/test/resources/protocol-matrix.md");

  private static final Pattern PROTOCOL = Pattern.compile("/(?:scim|xapi|ims)/.*");

  private static final String HEAD =
      """
      # Who may do what by SCIM, xAPI and CASE

      Every operation of these protocols, tried by every kind of caller, with a thing of the caller's tenant and with one of another tenant.

      ProtocolMatrixTest holds the server to this table.

      """;

  private static final Map<String, Function<Tenant, Client>> CALLERS = new LinkedHashMap<>();

  static {
    CALLERS.put("nobody", _ -> Client.nobody());
    CALLERS.putAll(AccessMatrixTest.CALLERS);
    CALLERS.put("integration `scim:read`", tenant -> tenant.program("scim:read"));
    CALLERS.put("integration `scim:write`", tenant -> tenant.program("scim:write"));
    CALLERS.put("integration `xapi:write`", tenant -> tenant.program("xapi:write"));
    CALLERS.put("integration `frameworks:read`", tenant -> tenant.program("frameworks:read"));
  }

  @Inject private BeanManager beans;

  @Test
  void everybodyMayDoWhatTheTableSays() throws IOException {
    String found = HEAD + table();
    if ("write".equals(System.getProperty("espalier.matrix"))) {
      Files.writeString(TABLE, found);
    }
    assertTrue(Files.exists(TABLE), () -> TABLE + " is missing: write it, and review it");
    assertEquals(Files.readString(TABLE), found);
  }

  private String table() {
    List<String> operations = operations();
    assertTrue(operations.size() >= 30, operations::toString);
    ProtocolScene other = new ProtocolScene();
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (Function<Tenant, Client> caller : CALLERS.values()) {
      ProtocolScene own = new ProtocolScene();
      Client client = caller.apply(own.tenant());
      for (String operation : operations) {
        if (own.owned(operation)) {
          tell(cells, shown(operation) + "` | other tenant", own.tried(client, operation, other));
        }
        tell(cells, shown(operation) + "` | ", own.tried(client, operation, own));
      }
    }
    String columns = String.join(" | ", CALLERS.keySet());
    return "| operation | of whom | "
        + columns
        + " |\n|---|---|"
        + "---|".repeat(CALLERS.size())
        + "\n"
        + cells.entrySet().stream()
            .map(row -> "| `" + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |\n")
            .collect(Collectors.joining());
  }

  /** A pattern of several places is told as one. */
  private static String shown(String operation) {
    return operation.replaceFirst("\\{(\\w+): [^}]*}", "{$1}");
  }

  private static void tell(Map<String, List<String>> cells, String row, String status) {
    cells.computeIfAbsent(row, _ -> new ArrayList<>()).add(status);
  }

  /** Reads first, what deletes last. */
  private List<String> operations() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .flatMap(ProtocolMatrixTest::operations)
        .sorted(
            Comparator.comparing((String operation) -> !operation.startsWith("GET"))
                .thenComparing(operation -> operation.startsWith("DELETE"))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static Stream<String> operations(Class<?> resource) {
    String root = resource.getAnnotation(Path.class).value();
    return Stream.of(resource.getMethods())
        .filter(method -> !method.isBridge())
        .flatMap(method -> verbs(method).map(verb -> verb + " " + root + below(method)))
        .filter(operation -> PROTOCOL.matcher(operation.replaceFirst("\\w+ ", "")).matches());
  }

  private static Stream<String> verbs(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value());
  }

  private static String below(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }
}
