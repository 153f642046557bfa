package org.espalier.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.platform.embedded.DataFolder;
import org.espalier.platform.embedded.Database;
import org.espalier.testing.OwnIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What befalls a server: more requests than it can do, a database that is slow, away or full, an
 * issuer that is gone. Clients are told in time and as the contract has it, nothing is left behind,
 * and when it is over all is as before.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultDrill {

  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final int AT_ONCE = 8;
  private static final String AUDIENCE = "espalier";
  private static final String PEOPLE = "/api/v1/employees?limit=1";

  @TempDir private static Path temp;

  private final OwnIssuer issuer = new OwnIssuer().rsa("first");
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Deque<AutoCloseable> begun = new ArrayDeque<>();
  private SmallDisk disk;
  private Detour way;
  private PackagedServer server;

  @BeforeAll
  void begin() throws Exception {
    begun.push(issuer);
    disk = SmallDisk.at(temp.resolve("disk"), 256);
    begun.push(disk);
    Database database = Database.embedded(new DataFolder(temp.resolve("database")));
    begun.push(database::release);
    Map<String, String> settings = database.settings();
    String url = String.valueOf(settings.get("quarkus.datasource.jdbc.url"));
    String secret = String.valueOf(settings.get("quarkus.datasource.password"));
    if (disk.there()) {
      onSmallDisk(url, secret);
    }
    way = new Detour(URI.create(url.substring("jdbc:".length())).getPort());
    begun.push(way);
    server =
        PackagedServer.start(
            temp.resolve("server"),
            Map.ofEntries(
                Map.entry(
                    "ESPALIER_DATABASE_URL", url.replaceFirst(":\\d+/", ":" + way.port() + "/")),
                Map.entry("ESPALIER_DATABASE_PASSWORD", secret),
                Map.entry("ESPALIER_DATABASE_OWNER_URL", url),
                Map.entry("ESPALIER_DATABASE_OWNER_USERNAME", "espalier_owner"),
                Map.entry("ESPALIER_DATABASE_OWNER_PASSWORD", secret),
                Map.entry("ESPALIER_DATABASE_POOL", Integer.toString(AT_ONCE / 2)),
                Map.entry("ESPALIER_DATABASE_SILENCE", Long.toString(SILENCE.toSeconds())),
                Map.entry("ESPALIER_REQUESTS_WAITING", Integer.toString(AT_ONCE)),
                Map.entry("ESPALIER_OIDC_ISSUER", issuer.url()),
                Map.entry("ESPALIER_OIDC_AUDIENCE", AUDIENCE),
                Map.entry("ESPALIER_OUTBOUND_PRIVATE", "true"),
                Map.entry("ESPALIER_RATE_REQUESTS", "0"),
                Map.entry("ESPALIER_RATE_ANONYMOUS", "0")));
    begun.push(server);
    assertEquals(200, get(PEOPLE, "acme").statusCode());
    assertEquals(200, get(PEOPLE, "other").statusCode());
  }

  /** All of the database but its log. */
  private void onSmallDisk(String url, String secret) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                url.replaceFirst("/espalier$", "/postgres"), "postgres", secret);
        Statement statement = connection.createStatement()) {
      statement.execute("create tablespace small location '" + disk.place() + "'");
      statement.execute("alter database espalier set tablespace small");
    }
  }

  @AfterAll
  void end() throws Exception {
    for (AutoCloseable one : begun) {
      one.close();
    }
  }

  /** Whatever happened: nobody is in work, all is well, and whoever comes is served. */
  @AfterEach
  void allIsAsBefore() throws Exception {
    way.open();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!server.ready() || inWork() > 0 || !serves()) {
      assertTrue(System.nanoTime() < deadline, () -> "not as before: " + metrics());
      Thread.sleep(50);
    }
  }

  /** Connections that have died are found out one by one. */
  private boolean serves() {
    Flood some = Flood.of(request(PEOPLE, "acme").build(), AT_ONCE / 2).join();
    return some.count(200) == AT_ONCE / 2;
  }

  @Test
  @Order(1)
  void whoFloodsIsRefusedAndOthersAreServed() throws Exception {
    way.slow(Duration.ofMillis(40));
    CompletableFuture<Flood> flooding = Flood.of(request(PEOPLE, "acme").build(), 200);
    for (int i = 0; i < 5; i++) {
      assertEquals(200, get(PEOPLE, "other").statusCode());
      assertEquals(200, get("/q/health/live", "other").statusCode());
    }
    Flood flood = flooding.join();
    assertEquals(List.of(), flood.strange());
    assertTrue(flood.count(200) >= AT_ONCE, () -> "served " + flood.count(200));
    assertTrue(flood.count(503) > 100, () -> "refused " + flood.count(503));
    assertTrue(metrics().contains("espalier_requests_refused_total{lane=\"requests\"}"));
  }

  @Test
  @Order(2)
  void whatIsRefusedLeavesNothing() throws Exception {
    way.slow(Duration.ofMillis(40));
    HttpRequest large =
        request("/api/v1/org-units", "acme")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(" ".repeat(60_000) + "{\"name\":\"Large\"}"))
            .build();
    Flood flood = Flood.of(large, 60).join();
    assertTrue(flood.count(503) > 20, () -> "refused " + flood.count(503));
    assertEquals(60, flood.count(503) + flood.count(201));
    assertEquals(flood.count(201), units("Large"), "what was refused is not there");
  }

  @Test
  @Order(3)
  void databaseThatIsCutOffIsToldOfAndComesBack() throws Exception {
    way.cut();
    Flood flood = Flood.of(request(PEOPLE, "acme").build(), 12).join();
    assertEquals(List.of(), flood.strange());
    assertEquals(12, flood.count(503));
    assertTrue(
        flood.slowest(503).compareTo(Duration.ofSeconds(9)) < 0, flood.slowest(503)::toString);
    assertTrue(!server.ready(), "it is not ready without a database");
    assertEquals(200, get("/q/health/live", "acme").statusCode());
  }

  /** Nobody waits for longer than the silence lasts, and the time for a connection. */
  @Test
  @Order(4)
  void networkThatSwallowsEverythingHoldsNobodyUp() throws Exception {
    way.swallow();
    HttpRequest post = unit("swallowed", "key-of-swallowed");
    Flood flood = Flood.of(post, 1).join();
    assertEquals(List.of(), flood.strange());
    Flood many = Flood.of(request(PEOPLE, "acme").build(), 60).join();
    assertEquals(List.of(), many.strange());
    assertEquals(60, many.count(503));
    Duration most = SILENCE.plusSeconds(12);
    assertTrue(many.slowest(503).compareTo(most) < 0, many.slowest(503)::toString);
    allIsAsBefore();
    HttpResponse<String> first = again(post);
    assertEquals(201, first.statusCode(), first::body);
    HttpResponse<String> second = again(post);
    assertEquals(first.body(), second.body());
    assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElse(""));
  }

  @Test
  @Order(5)
  void databaseWithoutRoomTakesNothingAndIsStillRead() throws Exception {
    disk.require();
    disk.fill();
    HttpResponse<String> answer = again(unit("0", "full-0"));
    int written = 0;
    while (answer.statusCode() == 201 && written < 2_000) {
      written++;
      answer = again(unit(Integer.toString(written), "full-" + written));
    }
    assertEquals(503, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("\"code\":\"BUSY\""), answer::body);
    assertEquals(200, get(PEOPLE, "acme").statusCode());
    disk.empty();
    assertEquals(201, again(unit(Integer.toString(written), "full-" + written)).statusCode());
  }

  @Test
  @Order(6)
  void withoutItsIssuerKnownKeysGoOnServing() throws Exception {
    issuer.rsa("second").hide("second");
    issuer.close();
    assertEquals(200, get(PEOPLE, "acme").statusCode());
    HttpRequest stranger =
        server.request(PEOPLE, token("acme", "second")).timeout(Duration.ofSeconds(20)).build();
    Flood flood = Flood.of(stranger, 20).join();
    long refused = flood.count(401) + flood.count(503);
    assertEquals(20, refused, () -> flood.answers().toString());
  }

  private long units(String name) throws Exception {
    String all = get("/api/v1/org-units?limit=200", "acme").body();
    return Pattern.compile("\"name\":\"" + name + "\"").matcher(all).results().count();
  }

  private HttpResponse<String> again(HttpRequest request) throws Exception {
    return PackagedServer.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest unit(String name, String key) {
    return request("/api/v1/org-units", "acme")
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "{\"name\":\"" + name + "\",\"externalId\":\"unit-" + name + "\"}"))
        .build();
  }

  private HttpResponse<String> get(String path, String tenant) throws Exception {
    return again(request(path, tenant).build());
  }

  private HttpRequest.Builder request(String path, String tenant) {
    return server.request(path, token(tenant, "first"));
  }

  /** One a tenant: what is sent by one client is remembered as such. */
  private String token(String tenant, String key) {
    return tokens.computeIfAbsent(
        tenant + " " + key,
        _ ->
            issuer.sign(
                issuer
                    .claims("admin", AUDIENCE)
                    .claim("tenant", tenant)
                    .claim("roles", List.of("talent-admin")),
                key));
  }

  private double inWork() {
    Matcher told =
        Pattern.compile("(?m)^espalier_requests_in_work\\{lane=\"requests\"} (\\S+)$")
            .matcher(metrics());
    return told.find() ? Double.parseDouble(told.group(1)) : 0;
  }

  private String metrics() {
    try {
      return get("/q/metrics", "acme").body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
