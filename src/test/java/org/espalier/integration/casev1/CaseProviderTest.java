package org.espalier.integration.casev1;

import static org.espalier.integration.casev1.CaseClient.imported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Frameworks as others fetch them over CASE. */
@QuarkusTest
class CaseProviderTest {

  private static final String DOCUMENT = "D7B5d6d4-5c40-11e7-82c4-3d54268aa9ee";
  private static final String ONE = "11111111-0000-4000-8000-00000000000a";
  private static final String TWO = "22222222-0000-4000-8000-00000000000b";
  private static final String LONG = "33333333-0000-4000-8000-00000000000c";
  private static final String PACKAGE =
      """
      {"CFDocument": {"identifier": "%1$s", "title": "Shapes", "uri": "https://a.example/d", "version": "2"},
       "CFItems": [
         {"identifier": "%2$s", "fullStatement": "Knows circles.", "notes": "Round\\nones.", "uri": "https://a.example/1"},
         {"identifier": "%3$s", "fullStatement": "Draws circles of all sizes.", "abbreviatedStatement": "Draws", "uri": "https://a.example/2"},
         {"identifier": "%4$s", "fullStatement": "%5$s end.", "notes": "Long.", "uri": "https://a.example/3"}],
       "CFAssociations": [
         {"associationType": "isChildOf", "originNodeURI": {"identifier": "%3$s"}, "destinationNodeURI": {"identifier": "%2$s"}}]}
      """
          .formatted(DOCUMENT, ONE, TWO, LONG, "very ".repeat(150) + "long");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final CaseClient cases = CaseClient.in(tenant);

  @Test
  void whatWasImportedComesBackAndIsTheSameAgain() {
    imported(admin, PACKAGE);
    Answer whole = cases.get("/CFPackages/" + DOCUMENT).expect(200);
    assertEquals(DOCUMENT, whole.text("/CFDocument/identifier"));
    assertEquals(
        "https://a.example/d 2",
        whole.text("/CFDocument/uri") + " " + whole.text("/CFDocument/version"));
    JsonNode item = item(whole, TWO);
    assertEquals("https://a.example/2", item.path("uri").asText());
    assertEquals(
        "Draws Draws circles of all sizes.",
        item.path("fullStatement").asText() + " " + item.path("notes").asText());
    assertEquals(3, whole.at("/CFAssociations").size());
    assertFalse(whole.body().contains("null"), whole::body);
    Answer again = imported(admin, whole.body());
    assertEquals(5, again.count("/counts/unchanged"), again::body);
    Client elsewhere = Tenant.fresh().admin();
    imported(elsewhere, whole.body());
    assertEquals(competencies(admin), competencies(elsewhere));
  }

  @Test
  void oneItemAndItsAssociationsAreFoundByIdentifiersOfThePublisher() {
    imported(admin, PACKAGE);
    Answer item = cases.get("/CFItems/" + TWO).expect(200);
    assertEquals(DOCUMENT + " Shapes", link(item, "/CFDocumentURI"));
    Answer around = cases.get("/CFItemAssociations/" + ONE.toUpperCase(java.util.Locale.ROOT));
    assertEquals(ONE, around.expect(200).text("/CFItem/identifier"));
    assertEquals(2, around.at("/CFAssociations").size());
    JsonNode child = origin(around, TWO);
    assertEquals(ONE, child.at("/destinationNodeURI/identifier").asText());
    assertEquals(DOCUMENT, origin(around, ONE).at("/destinationNodeURI/identifier").asText());
    Answer alone = cases.get("/CFAssociations/" + child.path("identifier").asText()).expect(200);
    assertEquals("isChildOf", alone.text("/associationType"));
    assertEquals(DOCUMENT + " Shapes", link(alone, "/CFDocumentURI"));
    assertEquals(child.path("uri"), alone.at("/uri"));
  }

  @Test
  void ownFrameworksHaveIdentifiersMadeOfTheirIds() {
    UUID framework = own("own", 2);
    UUID competency = admin.id("competencies", "own-1");
    String identifier = cased(framework);
    Answer document = cases.get("/CFDocuments/" + identifier).expect(200);
    assertEquals("Own", document.text("/title"));
    assertEquals("Draft", document.text("/adoptionStatus"));
    assertEquals(tenant.slug(), document.text("/creator"));
    assertEquals("http://x.example/own", document.text("/officialSourceURL"));
    assertTrue(document.text("/uri").endsWith("/ims/case/v1p1/CFDocuments/" + identifier));
    assertTrue(document.text("/CFPackageURI/uri").endsWith("/CFPackages/" + identifier));
    admin.post("/frameworks/" + framework + "/transitions", "{to:'PUBLISHED'}").expect(200);
    assertEquals(
        "Adopted", cases.get("/CFDocuments/" + identifier).expect(200).text("/adoptionStatus"));
    Answer item = cases.get("/CFItems/" + cased(competency)).expect(200);
    assertEquals("own-1 CORE", link(item, "/extensions", "externalId", "tier"));
    Answer whole = cases.get("/CFPackages/" + identifier).expect(200);
    assertEquals(2, whole.at("/CFItems").size());
    JsonNode rubric = whole.at("/CFRubrics/0");
    assertEquals("Own levels", rubric.path("title").asText());
    JsonNode levels = rubric.at("/CFRubricCriteria/0/CFRubricCriterionLevels");
    assertEquals(
        "Low 1.5", levels.at("/0/quality").asText() + " " + levels.at("/0/score").asText());
    assertEquals("Does it.", levels.at("/1/description").asText());
    assertEquals(
        rubric, cases.get("/CFRubrics/" + rubric.path("identifier").asText()).expect(200).json());
    assertEquals(whole.body(), cases.get("/CFPackages/" + identifier).body());
  }

  @Test
  void ofSeveralVersionsThePublishedOneIsServedElseTheNewest() {
    imported(admin, PACKAGE.replace("\"2\"", "\"1\""));
    imported(admin, PACKAGE);
    assertEquals("2", cases.get("/CFDocuments/" + DOCUMENT).expect(200).text("/version"));
    assertEquals("1", cases.get("/CFDocuments").expect(200).header("X-Total-Count"));
    UUID earlier = admin.id("frameworks", "case:" + DOCUMENT + "@1");
    admin.post("/frameworks/" + earlier + "/transitions", "{to:'PUBLISHED'}").expect(200);
    assertEquals("1", cases.get("/CFDocuments/" + DOCUMENT).expect(200).text("/version"));
    assertEquals(
        "case:" + DOCUMENT + "@1:" + ONE,
        cases.get("/CFItems/" + ONE).expect(200).text("/extensions/externalId"));
  }

  @Test
  void whateverTheSizeItTakesAsManyStatements() {
    String few = cased(own("few", 1));
    String many = cased(own("many", 12));
    cases.get("/CFPackages/" + few).expect(200);
    List<String> one = tenant.statements(() -> cases.get("/CFPackages/" + few).expect(200));
    List<String> all = tenant.statements(() -> cases.get("/CFPackages/" + many).expect(200));
    assertEquals(3, all.size(), all::toString);
    assertEquals(one.size(), all.size());
    assertEquals(1, tenant.statements(() -> cases.get("/CFDocuments").expect(200)).size());
  }

  private UUID own(String key, int items) {
    admin.put(
        "proficiency-scales",
        "own",
        "{name:'Own levels', levels:[{value:1.5,label:'Low'},{value:9,label:'High',description:'Does it.'}]}");
    UUID id =
        admin.create(
            "frameworks",
            key,
            "{name:'Own', scaleExternalId:'own', sourceUri:'http://x.example/" + key + "'}");
    IntStream.rangeClosed(1, items)
        .forEach(i ->
            admin.create(
                "competencies",
                key + "-" + i,
                "{name:'C" + i + "', frameworkExternalId:'" + key + "', tier:'CORE'}"));
    return id;
  }

  /** The identifier of a thing of our own. */
  private static String cased(UUID id) {
    return id.toString().replaceFirst("(.{14})7", "$14");
  }

  private static JsonNode item(Answer whole, String identifier) {
    for (JsonNode item : whole.at("/CFItems")) {
      if (item.path("identifier").asText().equals(identifier)) {
        return item;
      }
    }
    throw new AssertionError(whole.body());
  }

  private static JsonNode origin(Answer around, String identifier) {
    for (JsonNode one : around.at("/CFAssociations")) {
      if (one.at("/originNodeURI/identifier").asText().equals(identifier)) {
        return one;
      }
    }
    throw new AssertionError(around.body());
  }

  private static String link(Answer answer, String at) {
    return link(answer, at, "identifier", "title");
  }

  private static String link(Answer answer, String at, String first, String second) {
    return answer.text(at + "/" + first) + " " + answer.text(at + "/" + second);
  }

  private static List<String> competencies(Client client) {
    Answer all = client.get("/competencies?sort=externalId").expect(200);
    return List.of(
        all.texts("/items", "/externalId").toString(),
        all.texts("/items", "/name").toString(),
        all.texts("/items", "/description").toString(),
        all.texts("/items", "/parentExternalId").toString(),
        all.texts("/items", "/sourceUri").toString());
  }
}
