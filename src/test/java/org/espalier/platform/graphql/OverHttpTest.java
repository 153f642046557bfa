package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * GraphQL over HTTP: media types, statuses, GET, persisted queries, and what is no request at all.
 */
@QuarkusTest
class OverHttpTest {

  private static final String RESPONSE = "application/graphql-response+json";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @ParameterizedTest
  @CsvSource({
    "application/json,application/json",
    "*/*,application/json",
    "application/graphql-response+json,application/graphql-response+json",
    "'application/graphql-response+json, application/json;q=0.9',application/graphql-response+json",
    "'application/json, application/graphql-response+json',application/json",
  })
  void answersInTheTypeAskedFor(String accept, String type) {
    Answer answer = admin.with("Accept", accept).post("~/graphql", "{query:'{ me { tenant } }'}");
    assertEquals(type + ";charset=utf-8", answer.expect(200).header("Content-Type"));
    assertEquals(tenant.slug(), answer.text("/data/me/tenant"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ me { ",
        "{ nothing }",
        "{ me }",
        "query($i: ID!) { node(id: $i) { id } }",
        "{ employee(id: 1.5) { id } }",
        "{ putEmployee { id } }",
        ""
      })
  void refusedRequestsHaveAStatusOnlyWhereClientsExpectIt(String query) {
    String body = "{query:'" + query + "'}";
    Answer modern = admin.with("Accept", RESPONSE).post("~/graphql", body).expect(400);
    Answer plain = admin.post("~/graphql", body).expect(200);
    for (Answer answer : new Answer[] {modern, plain}) {
      assertFalse(answer.json().has("data"), answer::body);
      assertEquals("INVALID_REQUEST", answer.text("/errors/0/extensions/code"));
      assertEquals(400, answer.count("/errors/0/extensions/status"));
    }
  }

  @Test
  void whatWasRunIsWellEvenWithErrors() {
    String body =
        "{query:'{ me { tenant } node(id: \"00000000-0000-7000-8000-000000000000\") { id } }'}";
    Answer answer = admin.with("Accept", RESPONSE).post("~/graphql", body).expect(200);
    assertEquals(tenant.slug(), answer.text("/data/me/tenant"));
    assertEquals("NOT_FOUND", answer.text("/errors/0/extensions/code"));
    assertEquals("[\"node\"]", answer.at("/errors/0/path").toString());
    assertTrue(answer.count("/errors/0/locations/0/line") == 1);
    assertEquals("There is no such thing.", answer.text("/errors/0/message"));
  }

  @Test
  void getReadsAndDoesNotWrite() {
    admin.get("~/graphql?query=" + Client.encoded("{ me { tenant } }")).expect(200);
    Answer named =
        admin.get(
            "~/graphql?operationName=b&variables=%7B%22n%22%3A3%7D&query="
                + Client.encoded(
                    "query a { me { subject } } query b($n: Int) { jobs(first: $n) { nodes { id } } }"));
    assertEquals(7, named.expect(200).count("/extensions/cost/complexity"));
    String write =
        Client.encoded(
            "mutation { putJob(externalId: \"j\", input: { title: \"T\" }) { job { id } } }");
    Answer refused = admin.get("~/graphql?query=" + write).expect(405);
    assertEquals("POST", refused.header("Allow"));
    assertEquals("METHOD_NOT_ALLOWED", refused.text("/errors/0/extensions/code"));
    admin.get("/jobs/by-external-id/j").problem(404, "NOT_FOUND");
    admin
        .get("~/graphql?query=" + Client.encoded("{ me { tenant } } # " + "long ".repeat(200)))
        .expect(200);
    admin.get("~/graphql?query=x&typo=1").problem(400, "INVALID_REQUEST");
    admin.get("~/graphql?query=x&variables=%7B").problem(400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] |  WRONG_TYPE",
        "{} | /query REQUIRED",
        "{query: 1} | /query WRONG_TYPE",
        "{query: '{me{tenant}}', variables: []} | /variables WRONG_TYPE",
        "{query: '{me{tenant}}', operationName: 1} | /operationName WRONG_TYPE",
        "{query: '{me{tenant}}', extensions: 'x'} | /extensions WRONG_TYPE"
      })
  void whatIsNoRequestIsAProblem(String body, String fault) {
    Answer refused = admin.post("~/graphql", body).problem(400, "INVALID_REQUEST");
    assertTrue(
        refused.faults().stream().map(String::strip).toList().contains(fault), refused::body);
  }

  @Test
  void bodiesAreReadStrictly() {
    raw("{\"query\":").problem(400, "INVALID_REQUEST");
    raw("{\"query\":\"{me{tenant}}\",\"query\":\"\"}").problem(400, "INVALID_REQUEST");
    raw("{\"query\":\"{me{tenant}}\"} x").problem(400, "INVALID_REQUEST");
    raw("{\"query\":\"" + "#".repeat(1 << 20) + "\"}").problem(413, "PAYLOAD_TOO_LARGE");
    raw("[".repeat(60) + "]".repeat(60)).problem(400, "INVALID_REQUEST");
    admin
        .sendRaw("POST", "~/graphql", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))
        .problem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void nullMembersAreAbsentOnes() {
    raw("{\"query\":\"{me{tenant}}\",\"variables\":null,\"operationName\":null,\"extensions\":null}")
        .expect(200);
  }

  @Test
  void nobodyGetsInWithoutAToken() {
    Client nobody = Client.nobody();
    nobody.post("~/graphql", "{query:'{ me { tenant } }'}").problem(401, "UNAUTHENTICATED");
    nobody.get("~/graphql?query=%7Bme%7Btenant%7D%7D").problem(401, "UNAUTHENTICATED");
    nobody
        .with("Authorization", "Bearer x.y.z")
        .post("~/graphql", "{query:'{ __typename }'}")
        .problem(401, "UNAUTHENTICATED");
  }

  @Test
  void queriesArePersistedByTheirHash() throws NoSuchAlgorithmException {
    String query = "{ me { tenant subject } } # " + tenant.slug();
    String hash = hash(query);
    String extensions = "extensions:{persistedQuery:{version:1, sha256Hash:'" + hash + "'}}";
    Answer unknown = admin.post("~/graphql", "{" + extensions + "}").expect(200);
    assertEquals("PERSISTED_QUERY_NOT_FOUND", unknown.text("/errors/0/extensions/code"));
    assertEquals("PersistedQueryNotFound", unknown.text("/errors/0/message"));
    Answer other =
        admin.post("~/graphql", "{query:'{ me { tenant } }', " + extensions + "}").expect(200);
    assertEquals("PERSISTED_QUERY_MISMATCH", other.text("/errors/0/extensions/code"));
    admin.post("~/graphql", "{query:'" + query + "', " + extensions + "}").expect(200);
    Answer known = admin.post("~/graphql", "{" + extensions + "}").expect(200);
    assertEquals(tenant.slug(), known.text("/data/me/tenant"));
    Tenant stranger = Tenant.fresh();
    Answer foreign =
        stranger
            .admin()
            .get(
                "~/graphql?extensions="
                    + Client.encoded(
                        "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}"))
            .expect(200);
    assertEquals(stranger.slug(), foreign.text("/data/me/tenant"));
  }

  @Test
  void schemaIsToldToAnybody() {
    Answer schema = Client.nobody().get("~/graphql/schema.graphql").expect(200);
    assertTrue(schema.body().contains("type Employee implements Node {"));
    assertTrue(schema.body().contains("proficiencies("));
    assertFalse(schema.body().matches("(?s).*View\\b.*"));
    Answer again = Client.nobody().get("~/graphql/schema.graphql").expect(200);
    assertEquals(schema.body(), again.body());
  }

  @Test
  void membersOfTypesAreAsNullableAsTheyAre() {
    Set<String> lines =
        Set.copyOf(Client.nobody().get("~/graphql/schema.graphql").expect(200).lines());
    for (String line :
        new String[] {
          "  givenName: String!",
          "  email: String",
          "  jobId: ID",
          "  hireDate: Date",
          "  updatedAt: DateTime!",
          "  levels: [ScaleLevel!]!",
          "  normalizedShortfall: Decimal",
          "  pageInfo: PageInfo!",
          "  totalCount: Long"
        }) {
      assertTrue(lines.contains(line), line);
    }
  }

  private Answer raw(String body) {
    return admin.sendRaw(
        "POST", "~/graphql", "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(String query) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8)));
  }
}
