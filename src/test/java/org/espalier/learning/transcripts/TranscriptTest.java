package org.espalier.learning.transcripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TranscriptTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final String path = "/employees/" + academy.id("ana");

  @Test
  void tellsWhatWasLearnedAndWhatThatProved() {
    learn("sql-course", "completedAt:'2025-02-01T00:00:00Z', hours:10.5, score:77");
    learn("law-talk", "completedAt:'2025-01-01T00:00:00Z'");
    learn("tact-license", "completedAt:'2025-03-01T00:00:00Z', passed:false");
    Answer transcript = admin.get(path + "/transcript").expect(200);
    assertEquals(
        List.of("law-talk", "sql-course", "tact-license"),
        transcript.texts("/entries", "/activityExternalId"));
    assertEquals(3, transcript.count("/totals/completions"));
    assertEquals(2, transcript.count("/totals/passed"));
    assertEquals(new BigDecimal("28.5"), transcript.number("/totals/hours"));
    assertEquals(List.of("EUR", "USD"), transcript.texts("/totals/cost", "/currency"));
    assertEquals(new BigDecimal("1.1E+2"), transcript.number("/totals/cost/0/amount"));
    assertEquals("sql", transcript.text("/entries/1/evidence/0/competency"));
    assertEquals("3", transcript.text("/entries/1/evidence/0/level"));
    assertEquals(0, transcript.at("/entries/0/evidence").size());
    assertEquals("77", transcript.text("/entries/1/score"));
    assertEquals("ana", transcript.text("/employee/externalId"));
  }

  @Test
  void copyIsVerifiedWhateverHappensLater() {
    UUID done = learn("sql-course", "completedAt:'2025-02-01T00:00:00Z'");
    Answer copy = admin.get(path + "/transcript").expect(200);
    assertTrue(verified(copy));
    admin
        .put(
            "activities",
            "sql-course",
            "{title:'Renamed', type:'VIDEO', hours:99, cost:{amount:1,currency:'USD'}}")
        .expect(200);
    admin.patch(path, "{givenName:'Anna'}").expect(200);
    learn("film", "passed:true");
    admin.post("/completions/" + done + "/voidings", "{reason:'wrong'}").expect(200);
    assertTrue(verified(copy));
    Answer again = admin.get(path + "/transcript?asOf=" + copy.text("/asOf")).expect(200);
    assertEquals(copy.at("/entries"), again.at("/entries"));
    assertEquals(copy.text("/digest"), again.text("/digest"));
    assertEquals("SQL course", again.text("/entries/0/title"));
    assertEquals("8", again.text("/entries/0/hours"));
    Answer now = admin.get(path + "/transcript").expect(200);
    assertEquals(List.of("Film"), now.texts("/entries", "/title"));
  }

  @Test
  void tellsOfCertificatesThatWereEarned() {
    admin.create(
        "certifications",
        "tactful",
        "{name:'Tactful', activityExternalId:'tact-license', renewal:'EXPIRY_DATE', validity:'P1Y'}");
    admin.create(
        "certifications", "never", "{name:'Never earned', activityExternalId:'sql-course'}");
    UUID first = learn("tact-license", "completedAt:'2025-02-01T00:00:00Z'");
    Answer transcript = admin.get(path + "/transcript?asOf=2025-06-01").expect(200);
    assertEquals(0, transcript.at("/entries").size());
    assertEquals(0, transcript.at("/certificates").size());
    transcript = admin.get(path + "/transcript").expect(200);
    assertEquals(List.of("Tactful"), transcript.texts("/certificates", "/certification/name"));
    assertEquals(first.toString(), transcript.text("/certificates/0/cycles/0/completionId"));
    assertEquals("2025-02-01", transcript.text("/certificates/0/cycles/0/achievedOn"));
    assertEquals("2026-02-01", transcript.text("/certificates/0/cycles/0/validUntil"));
    assertTrue(verified(transcript));
  }

  @Test
  void nothingIsKnownOfWhatIsToCome() {
    learn("sql-course", "passed:true");
    Answer today = admin.get(path + "/transcript?asOf=2999-01-01").expect(200);
    assertTrue(today.text("/asOf").compareTo("2900") < 0);
    learn("law-talk", "passed:true");
    assertTrue(verified(today));
    assertEquals(
        Set.of("/asOf NOT_ALLOWED"),
        admin
            .post(
                path + "/transcript-verifications",
                "{asOf:'2999-01-01T00:00:00Z', digest:'" + today.text("/digest") + "'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void whatWasChangedIsNotVerified() {
    learn("sql-course", "passed:true");
    Answer copy = admin.get(path + "/transcript").expect(200);
    String other =
        copy.text("/digest").replaceFirst("^.", copy.text("/digest").startsWith("0") ? "1" : "0");
    assertFalse(verified(copy.text("/asOf"), other));
    assertFalse(verified("2020-01-01T00:00:00Z", copy.text("/digest")));
    Answer bobs = admin.get("/employees/" + academy.id("bob") + "/transcript").expect(200);
    assertFalse(verified(bobs.text("/asOf"), bobs.text("/digest")));
    assertEquals(
        Set.of("/asOf REQUIRED", "/digest INVALID_FORMAT"),
        admin
            .post(path + "/transcript-verifications", "{digest:'x'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void oneselfAndThoseAboveSeeIt() {
    academy.as("ana").get(path + "/transcript").expect(200);
    academy.as("boss").get(path + "/transcript").expect(200);
    academy.as("bob").get(path + "/transcript").problem(404, "NOT_FOUND");
    admin.get(path + "/transcript?asOf=never").problem(400, "INVALID_REQUEST");
    academy
        .as("bob")
        .post(
            path + "/transcript-verifications",
            "{asOf:'2025-01-01T00:00:00Z', digest:'" + "0".repeat(64) + "'}")
        .problem(404, "NOT_FOUND");
  }

  @Test
  void manyCompletionsTakeAsManyStatementsAsOne() {
    learn("sql-course", "hours:1");
    List<String> few = statements(1);
    for (int i = 1; i < 20; i++) {
      learn("sql-course", "hours:" + i);
    }
    List<String> many = statements(20);
    assertEquals(few.size(), many.size(), many::toString);
    assertTrue(many.size() <= 6, many::toString);
  }

  private List<String> statements(int entries) {
    return academy.tenant.statements(() ->
        assertEquals(entries, admin.get(path + "/transcript").expect(200).at("/entries").size()));
  }

  @Test
  void graphqlTellsAndVerifiesTheSame() {
    learn("sql-course", "passed:true");
    Answer answer =
        academy
            .tenant
            .graphql()
            .data(
                "{ transcript(employeeId: \""
                    + academy.id("ana")
                    + "\") { asOf digest totals { hours } entries { title evidence { level } } } }");
    assertEquals("SQL course", answer.text("/data/transcript/entries/0/title"));
    Answer verified =
        academy
            .tenant
            .graphql()
            .data(
                "{ transcriptVerification(employeeId: \"%s\", asOf: \"%s\", digest: \"%s\") { valid } }"
                    .formatted(
                        academy.id("ana"),
                        answer.text("/data/transcript/asOf"),
                        answer.text("/data/transcript/digest")));
    assertTrue(verified.at("/data/transcriptVerification/valid").asBoolean());
  }

  private boolean verified(Answer copy) {
    return verified(copy.text("/asOf"), copy.text("/digest"));
  }

  private boolean verified(String asOf, String digest) {
    return admin
        .post(
            path + "/transcript-verifications", "{asOf:'%s', digest:'%s'}".formatted(asOf, digest))
        .expect(200)
        .at("/valid")
        .asBoolean();
  }

  private UUID learn(String activity, String members) {
    return admin
        .post(
            "/completions",
            "{employeeExternalId:'ana', activityExternalId:'%s', %s}".formatted(activity, members))
        .expect(201)
        .id();
  }
}
