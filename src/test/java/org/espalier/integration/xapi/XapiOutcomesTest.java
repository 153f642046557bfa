package org.espalier.integration.xapi;

import static org.espalier.integration.xapi.XapiClient.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of statements: completions, evidence, or nothing, and why. */
@QuarkusTest
class XapiOutcomesTest {

  private static final String COURSE = "https://lms.example/course/1";
  private static final String QUIZ = "https://lms.example/quiz/7";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final XapiClient system = XapiClient.in(tenant);

  @BeforeEach
  void furnish() {
    new Workshop(admin).furnish();
    employee("ana", "email:'Ana@x.example'");
    admin.create(
        "activities",
        COURSE,
        "{title:'Course', type:'COURSE', graded:true, hours:2, develops:[{competencyExternalId:'a', toLevel:2}]}");
  }

  @Test
  void whoCompletesACourseOfTheCatalogueHasCompletedIt() {
    String more =
        "timestamp:'2026-03-01T10:00:00+02:00', result:{success:true, duration:'PT1H30M', score:{raw:87, scaled:0.87}}";
    String id = system.sent(statement("ana@X.example", "completed", COURSE, more));
    Answer told = became(id, "MAPPED", "");
    Answer completion = admin.get("/completions/" + told.text("/items/0/completionId")).expect(200);
    assertEquals("ana", completion.text("/employeeExternalId"));
    assertEquals("xapi", completion.text("/source"));
    assertEquals(id, completion.text("/externalId"));
    assertEquals("2026-03-01T08:00:00Z", completion.text("/completedAt"));
    assertEquals(new BigDecimal("87"), completion.number("/score"));
    assertEquals(new BigDecimal("1.5"), completion.number("/ownHours"));
    assertTrue(completion.at("/passed").asBoolean());
    assertEquals("program", completion.text("/recordedBy"));
    assertEquals(1, completion.at("/evidenceIds").size());
    assertEquals("ana", told.text("/items/0/employeeExternalId"));
    system.sent(statement("ana@X.example", "completed", COURSE, more + ", id:'" + id + "'"));
    assertEquals(1, admin.get("/completions?count=exact").count("/totalCount"));
  }

  @Test
  void whoFailsHasCompletedWithoutPassing() {
    mapping("failed", "verb:'http://adlnet.gov/expapi/verbs/failed', effect:'COMPLETION'");
    system.sent(statement("ana@x.example", "failed", COURSE, ""));
    system.sent(statement("ana@x.example", "completed", COURSE, "result:{success:false}"));
    assertEquals(List.of("false", "false"), admin.get("/completions").texts("/items", "/passed"));
    assertEquals(0, admin.get("/evidence").at("/items").size());
  }

  @Test
  void whatNobodyKnowsWaitsAndIsJoined() {
    String who = system.sent(statement("ben@x.example", "passed", COURSE, ""));
    String what = system.sent(statement("ana@x.example", "passed", QUIZ, ""));
    became(who, "UNMATCHED", "UNKNOWN_PERSON");
    became(what, "UNMATCHED", "UNKNOWN_ACTIVITY");
    assertEquals(2, remapped("{}").count("/unmatched"));
    employee("ben", "email:'ben@x.example'");
    Answer joined = remapped("{}");
    assertEquals(
        List.of(2, 1, 1),
        List.of(joined.count("/examined"), joined.count("/mapped"), joined.count("/unmatched")));
    became(who, "MAPPED", "");
    admin.create("activities", QUIZ, "{title:'Quiz', type:'ASSESSMENT'}");
    assertEquals(
        1,
        tenant
            .graphql()
            .data(
                "mutation { remapXapiStatements(input: {limit: 10}) { xapiRemapping { examined mapped } } }")
            .count("/data/remapXapiStatements/xapiRemapping/mapped"));
    became(what, "MAPPED", "");
    assertEquals(0, remapped("{}").count("/examined"));
    assertEquals(2, admin.get("/completions?count=exact").count("/totalCount"));
  }

  @Test
  void whatIsKeptIsLookedAtAgainWhenAsked() {
    String id = system.sent(statement("ana@x.example", "experienced", COURSE, ""));
    became(id, "KEPT", "NO_MAPPING");
    mapping("seen", "verb:'http://adlnet.gov/expapi/verbs/experienced', effect:'COMPLETION'");
    assertEquals(0, remapped("{}").count("/examined"));
    assertEquals(0, remapped("{states:['KEPT'], since:'2100-01-01'}").count("/examined"));
    assertEquals(1, remapped("{states:['KEPT','MAPPED']}").count("/mapped"));
    became(id, "MAPPED", "");
    admin.post("/xapi-remappings", "{limit:0}").problem(400, "INVALID_REQUEST");
    tenant.program("xapi:read").post("/xapi-remappings", "{}").problem(403, "FORBIDDEN");
    admin.sendRaw("POST", "/xapi-remappings", null, null).expect(200);
  }

  @Test
  void scoresShowLevels() {
    mapping(
        "quiz",
        "activity:'https://lms.example/quiz/*', effect:'EVIDENCE', competencyExternalId:'a', evidenceSource:'ASSESSMENT',"
            + " levels:[{fromScaled:0.5, level:2},{fromScaled:0.9, level:3}]");
    String id = system.sent(quiz("0.9"));
    Answer told = became(id, "MAPPED", "");
    Answer evidence = admin.get("/evidence/" + told.text("/items/0/evidenceId")).expect(200);
    assertEquals(new BigDecimal("3"), evidence.number("/level"));
    assertEquals("ASSESSMENT", evidence.text("/source"));
    assertEquals("xapi", evidence.text("/sourceSystem"));
    assertEquals(id, evidence.text("/externalId"));
    became(system.sent(quiz("0.5")), "MAPPED", "");
    became(system.sent(quiz("0.49")), "KEPT", "SCORE_TOO_LOW");
    became(system.sent(statement("ana@x.example", "answered", QUIZ, "")), "KEPT", "NO_SCORE");
    assertEquals(2, admin.get("/evidence?count=exact").count("/totalCount"));
    String person = admin.id("employees", "ana").toString();
    assertEquals(
        new BigDecimal("2"),
        admin.get("/employees/" + person + "/proficiencies").number("/0/level"));
  }

  @Test
  void theClosestMappingHolds() {
    mapping("all", "activity:'https://lms.example/*', effect:'KEEP'");
    mapping("one", "activity:'" + COURSE + "', minScaled:0.6, effect:'COMPLETION'");
    mapping("sent", "sentBy:'another', effect:'EVIDENCE', competencyExternalId:'a', level:4");
    became(
        system.sent(statement("ana@x.example", "completed", QUIZ, "")), "KEPT", "KEPT_BY_MAPPING");
    became(system.sent(scored("0.5")), "KEPT", "SCORE_TOO_LOW");
    Answer told = became(system.sent(scored("0.6")), "MAPPED", "");
    assertEquals(admin.id("xapi-mappings", "one").toString(), told.text("/items/0/mappingId"));
    admin
        .patch("/xapi-mappings/" + admin.id("xapi-mappings", "one"), "{status:'INACTIVE'}")
        .expect(200);
    became(system.sent(scored("0.7")), "KEPT", "KEPT_BY_MAPPING");
  }

  @Test
  void accountsNameEmployeesOfASource() {
    admin
        .sendRaw(
            "PUT",
            "/employees/by-external-id/77?source=moodle",
            "application/json",
            "{\"givenName\":\"Mo\",\"familyName\":\"Odle\"}".getBytes(StandardCharsets.UTF_8))
        .expect(201);
    String told =
        "{actor:{account:{homePage:'https://moodle.example', name:'77'}}, verb:{id:'http://adlnet.gov/expapi/verbs/passed'}, object:{id:'"
            + COURSE
            + "'}}";
    became(system.sent(told), "UNMATCHED", "UNKNOWN_PERSON");
    mapping(
        "moodle",
        "verb:'http://adlnet.gov/expapi/verbs/passed', employeeSource:'moodle', effect:'COMPLETION'");
    became(system.sent(told), "MAPPED", "");
  }

  @Test
  void nobodyInParticularIsNotLookedUp() {
    employee("twin", "email:'ANA@x.example'");
    became(
        system.sent(statement("ana@x.example", "passed", COURSE, "")),
        "UNMATCHED",
        "AMBIGUOUS_PERSON");
    employee("open", "subject:'https://id.example/open'");
    String verb =
        ", verb:{id:'http://adlnet.gov/expapi/verbs/passed'}, object:{id:'" + COURSE + "'}}";
    became(system.sent("{actor:{openid:'https://id.example/open'}" + verb), "MAPPED", "");
    String group = "{actor:{objectType:'Group', member:[{mbox:'mailto:ana@x.example'}]}" + verb;
    became(system.sent(group), "UNMATCHED", "NOBODY_NAMED");
    String hash = "{actor:{mbox_sha1sum:'" + "a".repeat(40) + "'}" + verb;
    became(system.sent(hash), "UNMATCHED", "NOBODY_NAMED");
    String voids =
        "{actor:{mbox:'mailto:ana@x.example'}, verb:{id:'http://adlnet.gov/expapi/verbs/voided'},"
            + " object:{objectType:'StatementRef', id:'ec531277-b57b-4c15-8d91-d292c5b2b8f7'}}";
    became(system.sent(voids), "KEPT", "VOIDING");
  }

  @Test
  void aHundredStatementsTakeAsManyAsTwo() {
    mapping(
        "quiz", "activity:'" + QUIZ + "', effect:'EVIDENCE', competencyExternalId:'a', level:3");
    int few = statements(2);
    int many = statements(100);
    assertEquals(few, many);
    assertEquals(102, admin.get("/xapi-statements?state=MAPPED&count=exact").count("/totalCount"));
  }

  private int statements(int count) {
    String body =
        IntStream.range(0, count)
            .mapToObj(i -> {
              String who = "p" + i + "@" + count + ".example";
              employee("p" + i + "of" + count, "email:'" + who + "'");
              return statement(who, "passed", i % 2 == 0 ? COURSE : QUIZ, "");
            })
            .collect(Collectors.joining(",", "[", "]"));
    List<String> issued = tenant.statements(() -> system.send(body).expect(200));
    return issued.size();
  }

  private void employee(String externalId, String more) {
    admin.create("employees", externalId, "{givenName:'G', familyName:'F', " + more + "}");
  }

  private void mapping(String externalId, String members) {
    admin.create("xapi-mappings", externalId, "{" + members + "}");
  }

  private Answer remapped(String request) {
    return admin.post("/xapi-remappings", request).expect(200);
  }

  private static String quiz(String scaled) {
    return statement("ana@x.example", "answered", QUIZ, "result:{score:{scaled:" + scaled + "}}");
  }

  private static String scored(String scaled) {
    return statement(
        "ana@x.example", "completed", COURSE, "result:{score:{scaled:" + scaled + "}}");
  }

  /** Insists on what became of a statement. */
  private Answer became(String statement, String state, String reason) {
    Answer told = admin.get("/xapi-statements?statementId=" + statement).expect(200);
    assertEquals(state, told.text("/items/0/state"), told::body);
    assertEquals(reason.isEmpty() ? "null" : reason, told.text("/items/0/reason"), told::body);
    return told;
  }
}
