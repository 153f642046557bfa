package org.espalier.privacy.erasures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.integration.xapi.XapiClient;
import org.espalier.platform.tenancy.Background;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Statements name people in four ways; whoever is to be forgotten, or asks, is found by each. */
@QuarkusTest
class NamedByLearningSystemsTest {

  private static final String OTHER = "{mbox:'mailto:other@x.example'}";

  /** The SHA-1 of mailto:zq@x.example. */
  private static final String HASH = "d97e60e40ef6ee82277849cb3634cba8a78ba0e2";

  private static final String ADDRESS = "{mbox:'mailto:ZQ@x.example'}";
  private static final String HASHED =
      "{mbox_sha1sum:'" + HASH.toUpperCase(java.util.Locale.ROOT) + "'}";
  private static final String SUBJECT = "{openid:'https://id.example/zora'}";
  private static final String OF_SOURCE = account("https://hr.example", "4711");
  private static final String BY_SUBJECT = account("https://a.example", "https://id.example/zora");
  private static final String BY_ADDRESS = account("https://b.example", "zq@X.example");
  private static final String MAPPED = account("https://lms.example", "4711");
  private static final String ELSEWHERE = account("https://shop.example", "4711");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final XapiClient system = XapiClient.in(tenant);
  private final Set<String> hers = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();
  private final UUID zora;

  @Inject private CarryOut chore;
  @Inject private Background background;

  NamedByLearningSystemsTest() {
    byte[] person =
        "{\"givenName\":\"Zora\",\"familyName\":\"Q\",\"email\":\"Zq@x.example\",\"subject\":\"https://id.example/zora\"}"
            .getBytes(StandardCharsets.UTF_8);
    String source = "source=" + Client.encoded("https://hr.example");
    zora =
        admin
            .sendRaw("PUT", "/employees/by-external-id/4711?" + source, "application/json", person)
            .expect(201)
            .id();
  }

  @Test
  void allAreToldAndForgotten() {
    tell();
    Set<String> told = new TreeSet<>();
    for (JsonNode one : copy().at("/about")) {
      if (one.path("kind").asText().equals("xapi-statement")) {
        one.path("rows").forEach(row -> told.add(row.path("statementId").asText()));
      }
    }
    assertEquals(hers, told);
    erase();
    assertEquals(others, kept());
  }

  @Test
  void whatOneSentAboutOthersStaysUnderAPseudonym() {
    Client sender =
        tenant.caller(
            "https://id.example/zora", List.of("integration"), List.of("xapi:write"), null);
    others.add(XapiClient.of(sender).sent(statement(OTHER, "")));
    erase();
    assertEquals(others, kept());
    try (Psql psql = Psql.superuser()) {
      String row =
          psql.value(
              "select to_jsonb(s)::text from xapi_statement s where s.tenant_id = ?",
              tenant.slug());
      assertFalse(row.contains("id.example"), row);
      assertEquals(
          "erased-" + zora,
          psql.value(
              "select s.statement -> 'authority' -> 'account' ->> 'name' from xapi_statement s"
                  + " where s.tenant_id = ?",
              tenant.slug()));
    }
  }

  /** Each identifier, as who did it and wherever else a statement has room for people. */
  private void tell() {
    admin.create(
        "xapi-mappings",
        "lms",
        "{activity:'urn:mapped', employeeSource:'https://hr.example', effect:'KEEP'}");
    hers.add(system.sent(statement(MAPPED, "").replace("urn:it", "urn:mapped")));
    List<String> places = new ArrayList<>();
    for (String who :
        List.of(ADDRESS, HASHED, SUBJECT, OF_SOURCE, BY_SUBJECT, BY_ADDRESS, MAPPED)) {
      places.add(statement(who, ""));
      places.add(statement("{objectType:'Group', member:[" + OTHER + "," + who + "]}", ""));
      places.add(statement(OTHER, "context:{instructor:" + who + "}"));
      places.add(statement(OTHER, "context:{team:{objectType:'Group', member:[" + who + "]}}"));
      places.add(
          statement(OTHER, "")
              .replace("{id:'urn:it'}", who.replaceFirst("\\{", "{objectType:'Agent', ")));
    }
    system
        .send("[" + String.join(",", places) + "]")
        .expect(200)
        .json()
        .forEach(id -> hers.add(id.asText()));
    others.add(system.sent(statement(OTHER, "")));
    others.add(system.sent(statement(ELSEWHERE, "")));
    others.add(system.sent(statement(OTHER, "context:{instructor:" + ELSEWHERE + "}")));
  }

  private static String statement(String who, String more) {
    return "{actor:%s, verb:{id:'urn:did'}, object:{id:'urn:it'}%s}"
        .formatted(who, more.isEmpty() ? "" : ", " + more);
  }

  private static String account(String home, String name) {
    return "{account:{homePage:'%s', name:'%s'}}".formatted(home, name);
  }

  private Answer copy() {
    UUID made =
        admin.exportMade(
            admin.post("/privacy/exports", "{employeeId:'" + zora + "'}").expect(202).id());
    return admin.get("/privacy/exports/" + made + "/document").expect(200);
  }

  private void erase() {
    new Erasing(chore, background).erase(tenant, zora);
  }

  private Set<String> kept() {
    return new TreeSet<>(
        admin.get("/xapi-statements?limit=200").expect(200).texts("/items", "/statementId"));
  }
}
