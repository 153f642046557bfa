package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Operation;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What holds for every operation, or for every one that reads, changes or has a body. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryOperationTest {

  private static final String STALE = "\"999-0\"";

  private final Tenant tenant = Tenant.fresh();
  private final Sample sample = Sample.in(tenant);
  private final Client admin = tenant.admin();

  @Test
  void unknownParametersAreRefused() {
    each(
        60,
        _ -> true,
        operation ->
            assertEquals(
                Set.of("?colour UNKNOWN_PARAMETER"),
                send(admin.with("If-Match", "*"), operation, "?colour=red", valid(operation))
                    .problem(400, "INVALID_REQUEST")
                    .faults()));
  }

  @Test
  void unknownMembersAreRefused() {
    each(
        40,
        operation -> json(operation.route()),
        operation -> {
          String body = "{\"colour\":\"red\"}";
          Answer refused =
              send(admin.with("If-Match", "*"), operation, "", body)
                  .problem(400, "INVALID_REQUEST");
          assertTrue(
              refused.faults().contains("/colour UNKNOWN_MEMBER"),
              () -> operation + " answered " + refused.body());
        });
  }

  @Test
  void otherMediaTypesAreRefused() {
    each(
        40,
        // Files that are attached are text, too.
        operation ->
            operation.route().bodyType() != null
                && !operation.route().path().contains("{fileName}"),
        operation -> {
          byte[] body = String.valueOf(valid(operation)).getBytes(StandardCharsets.UTF_8);
          for (String type : List.of("text/plain", "application/xml", other(operation.route()))) {
            admin
                .with("If-Match", "*")
                .sendRaw(operation.route().method(), path(operation), type, body)
                .problem(415, "UNSUPPORTED_MEDIA_TYPE");
          }
        });
  }

  @Test
  void bodiesInBrokenEncodingsAreRefused() {
    each(
        40,
        operation -> json(operation.route()),
        operation -> {
          for (byte[] body :
              new byte[][] {{0, '{', 0, 0}, {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, {}}) {
            admin
                .with("If-Match", "*")
                .sendRaw(
                    operation.route().method(), path(operation), operation.route().bodyType(), body)
                .problem(400, "INVALID_REQUEST");
          }
        });
  }

  @Test
  void whoHasAThingAlreadyIsToldSo() {
    each(
        25,
        operation ->
            operation.route().reads()
                && operation.route().single()
                && operation.route().path().endsWith("d}")
                // What is derived at every look has no revision.
                && !operation.route().path().contains("/career-routes/"),
        operation -> {
          assertTrue(operation.takes("If-None-Match"), operation + " takes no If-None-Match");
          Answer read = admin.get(path(operation)).expect(200);
          assertTrue(read.etag().matches("\"[^\"]+\""), () -> operation + ": " + read.etag());
          Answer same = admin.with("If-None-Match", read.etag()).get(path(operation)).expect(304);
          assertEquals("", same.body());
          assertEquals(read.etag(), same.etag());
          Answer other = admin.with("If-None-Match", STALE).get(path(operation)).expect(200);
          assertEquals(read.body(), other.body());
        });
  }

  @Test
  void staleChangesAreRefused() {
    each(
        25,
        operation -> !operation.route().reads() && operation.takes("If-Match"),
        operation -> {
          String thing = thing(operation.route());
          String tag = admin.get(thing).expect(200).etag();
          send(admin.with("If-Match", STALE), operation, "", valid(operation))
              .problem(412, "STALE_VERSION");
          if (operation.requires("If-Match")) {
            send(admin, operation, "", valid(operation)).problem(428, "IF_MATCH_REQUIRED");
          }
          assertEquals(tag, admin.get(thing).etag(), operation::toString);
        });
  }

  @Test
  void whateverIsChangedOrDeletedCanBeGuarded() {
    each(
        20,
        operation -> operation.is("PATCH") || operation.is("DELETE"),
        operation ->
            assertTrue(operation.takes("If-Match"), () -> operation + " takes no If-Match"));
  }

  /** Does something with each operation of a sort, of which there are some at least. */
  private static void each(int least, Predicate<Operation> sort, Consumer<Operation> check) {
    List<Operation> found = Operation.all().stream().filter(sort).toList();
    assertTrue(found.size() >= least, () -> found.size() + " only: " + found);
    assertAll(found.stream().map(operation -> () -> check.accept(operation)));
  }

  private Answer send(Client client, Operation operation, String query, @Nullable String body) {
    byte @Nullable [] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    Route route = operation.route();
    String path = path(operation);
    String more = path.contains("?") ? query.replace('?', '&') : query;
    return client.sendRaw(route.method(), path + more, route.bodyType(), bytes);
  }

  /** Where the thing is read that an operation changes. */
  private String thing(Route route) {
    String collection = "/" + route.kind();
    return route.path().equals(collection)
        ? collection
        : collection + "/" + sample.id(route.kind());
  }

  private String path(Operation operation) {
    return sample.path(operation.route()).replace("{kind}", "org-units");
  }

  /** A body that would go through; null if the operation takes none. */
  private static @Nullable String valid(Operation operation) {
    Route route = operation.route();
    if (route.bodyType() == null) {
      return null;
    }
    if (route.bulk()) {
      return "{\"externalId\":\"hq\",\"name\":\"H\"}";
    }
    return Relaxed.strict(
        route.single() ? SampleBodies.command(route) : SampleBodies.body(route.kind()));
  }

  private static boolean json(Route route) {
    return route.bodyType() != null && route.bodyType().endsWith("json") && !route.bulk();
  }

  /** A media type of JSON that the operation does not read. */
  private static String other(Route route) {
    return "application/json".equals(route.bodyType()) ? MergePatch.MEDIA_TYPE : "application/json";
  }
}
