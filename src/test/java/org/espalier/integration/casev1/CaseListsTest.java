package org.espalier.integration.casev1;

import static org.espalier.integration.casev1.CaseClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How documents are asked for, by whom, and what is answered to wrong requests. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class CaseListsTest {

  private final Tenant tenant = Tenant.fresh();
  private final CaseClient cases = CaseClient.in(tenant);
  private String first = "";

  @BeforeAll
  void fill() {
    Client admin = tenant.admin();
    admin.create(
        "proficiency-scales", "s", "{name:'S', levels:[{value:0,label:'A'},{value:1,label:'B'}]}");
    for (String name : List.of("Ada", "Bob's", "Cyd")) {
      UUID id =
          admin.create(
              "frameworks",
              name,
              "{name:\"" + name + "\", scaleExternalId:'s', version:'" + name.length() + "'}");
      first = first.isEmpty() ? Identifiers.own(id) : first;
    }
  }

  @Test
  void documentsComeInPages() {
    Answer page = cases.get("/CFDocuments?limit=2").expect(200);
    assertEquals("Ada Bob's", String.join(" ", page.texts("/CFDocuments", "/title")));
    assertEquals("3", page.header("X-Total-Count"));
    assertEquals(
        List.of("next limit=2&offset=2", "last limit=2&offset=2", "first limit=2&offset=0"),
        links(page));
    Answer second = cases.get("/CFDocuments?limit=2&offset=2&orderBy=desc&sort=title").expect(200);
    assertEquals(List.of("Ada"), second.texts("/CFDocuments", "/title"));
    assertEquals(
        List.of(
            "last limit=2&offset=2&sort=title&orderBy=desc",
            "first limit=2&offset=0&sort=title&orderBy=desc",
            "prev limit=2&offset=0&sort=title&orderBy=desc"),
        links(second));
    Answer beyond = cases.get("/CFDocuments?offset=2147483647").expect(200);
    assertEquals(0, beyond.at("/CFDocuments").size());
    assertEquals("3", beyond.header("X-Total-Count"));
  }

  @Test
  void documentsAreSortedAndFiltered() {
    assertEquals("Bob's", cases.titles("?sort=version&orderBy=desc&limit=1"));
    assertEquals("Cyd Bob's Ada", cases.titles("?orderBy=desc"));
    assertEquals("Ada", cases.titles(filter("title='Ada'")));
    assertEquals("Bob's", cases.titles(filter("title = 'Bob''s'")));
    assertEquals("Bob's", cases.titles(filter("title~'B' AND version>'3'")));
    assertEquals("Ada Bob's", cases.titles(filter("title~'aD' OR version!='3'")));
    assertEquals("", cases.titles(filter("adoptionStatus='Adopted'")));
    assertEquals("Ada Bob's Cyd", cases.titles(filter("lastChangeDateTime>='2020-01-01'")));
    assertEquals("", cases.titles(filter("lastChangeDateTime<'2020-01-01T00:00:00Z'")));
  }

  @Test
  void fieldsCanBeChosen() {
    Answer some = cases.get("/CFDocuments?limit=1&fields=title,version").expect(200);
    assertEquals("{\"title\":\"Ada\",\"version\":\"3\"}", some.at("/CFDocuments/0").toString());
    Answer twice = cases.get("/CFDocuments?limit=1&fields=title&fields=version").expect(200);
    assertEquals(some.json(), twice.json());
  }

  @Test
  void wrongQuestionsAreRefusedInTheFormOfTheStandard() {
    error(cases.get("/CFDocuments?sort=colour"), 400, "invalid_sort_field");
    for (String wrong :
        List.of(
            "limit=0",
            "limit=x",
            "offset=-1",
            "orderBy=up",
            "fields=title,colour",
            "colour=red",
            "limit=1&limit=2",
            filter("title").substring(1),
            filter("title='a' XOR title='b'").substring(1),
            filter("colour='red'").substring(1),
            filter("title='a' AND").substring(1),
            filter("lastChangeDateTime>'soon'").substring(1))) {
      error(cases.get("/CFDocuments?" + wrong), 400, "invalid_selection_field");
    }
    error(cases.get("/CFDocuments/" + UUID.randomUUID()), 404, "unknownobject");
    for (String kind :
        List.of("Documents", "Packages", "Items", "ItemAssociations", "Associations", "Rubrics")) {
      error(cases.get("/CF" + kind + "/" + UUID.randomUUID()), 404, "unknownobject");
      error(cases.get("/CF" + kind + "/nobody"), 404, "invalid_uuid");
    }
    for (String kind :
        List.of("Concepts", "Subjects", "ItemTypes", "Licenses", "AssociationGroupings")) {
      error(cases.get("/CF" + kind + "/" + UUID.randomUUID()), 404, "unknownobject");
    }
    error(cases.get("/CFCars"), 404, "unknownobject");
    error(cases.client().delete("~/ims/case/v1p1/CFDocuments"), 405, "");
  }

  @Test
  void whoMayNotSeeFrameworksSeesNone() {
    List<String> paths = List.of("/CFDocuments", "/CFDocuments/" + first, "/CFPackages/" + first);
    for (String path : paths) {
      error(new CaseClient(Client.nobody()).get(path), 401, "unauthorised_request");
      error(new CaseClient(tenant.program("employees:read")).get(path), 403, "forbidden");
      new CaseClient(tenant.person("p")).get(path).expect(200);
    }
    CaseClient stranger = CaseClient.in(Tenant.fresh());
    error(stranger.get("/CFPackages/" + first), 404, "unknownobject");
    assertEquals(0, stranger.get("/CFDocuments").expect(200).at("/CFDocuments").size());
    assertFalse(Client.nobody().get("~/openapi").body().contains("/ims/case"));
  }

  @Test
  void whatIsRefusedAtTheGateIsToldInTheFormOfTheStandard() {
    error(cases.get("/CFDocuments?filter=" + "a".repeat(17_000)), 414, "invalid_selection_field");
    Client wordy = cases.client().with("X-Long", "a".repeat(17_000));
    error(new CaseClient(wordy).get("/CFDocuments"), 431, "");
  }

  private static String filter(String filter) {
    return "?filter=" + Client.encoded(filter);
  }

  /** The links of a page, each with what it asks for. */
  private static List<String> links(Answer page) {
    return List.of(page.header("Link").split(", ")).stream()
        .map(link -> link.replaceFirst("^<.*\\?(.*)>; rel=\"(.*)\"$", "$2 $1"))
        .toList();
  }
}
