package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Users are found, sorted and paged by the database. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class UserListsTest {

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);

  @BeforeAll
  void fill() {
    scim.create(
        """
        {userName:'ann', externalId:'X1', title:'Boss', name:{givenName:'Ann', familyName:'Zed', honorificPrefix:'Dr'},
         emails:[{value:'ann@work.example', type:'work', primary:true}, {value:'ann@home.example', type:'home'}],
         addresses:[{type:'work', locality:'Paris'}], userType:'Employee',
         'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{costCenter:'c1', employeeNumber:'12'}}
        """);
    scim.create(
        "{userName:'bea', title:'Clerk', name:{givenName:'Bea', familyName:'Young'}, active:false,"
            + " emails:[{value:'bea@work.example', type:'work'}], userType:'Intern'}");
    scim.create(
        "{userName:'cee', name:{givenName:'Cee', familyName:'Xu'}, nickName:\"C's \\\"x\\\" 100%_\"}");
  }

  @Test
  void filtersHaveTheWholeGrammar() {
    found("userName eq \"ANN\"", "ann");
    found("USERNAME Eq \"ann\"", "ann");
    found("urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ann\"", "ann");
    found("externalId eq \"X1\"", "ann");
    found("externalId eq \"x1\"");
    found("userName ne \"ann\"", "bea", "cee");
    found("title ne \"boss\"", "bea", "cee");
    found("title pr", "ann", "bea");
    found("not (title pr)", "cee");
    found("title eq null", "cee");
    found("name.familyName co \"O\"", "bea");
    found("name.familyName sw \"z\"", "ann");
    found("name.givenName ew \"E\"", "cee");
    found("name[givenName eq \"bea\" and familyName sw \"Y\"]", "bea");
    found("name.honorificPrefix pr", "ann");
    found("name pr", "ann", "bea", "cee");
    found("meta pr", "ann", "bea", "cee");
    found("userName gt \"ann\" and userName lt \"cee\"", "bea");
    found("userName ge \"bea\"", "bea", "cee");
    found("userName le \"bea\"", "ann", "bea");
    found("active eq true", "ann", "cee");
    found("active eq \"False\"", "bea");
    found("active ne true", "bea");
    found("title eq \"boss\" or title eq \"clerk\" and active eq true", "ann");
    found("(title eq \"boss\" or title eq \"clerk\") and not (active eq true)", "bea");
    found("emails[type eq \"work\" and value co \"@work\"]", "ann", "bea");
    found("emails[type eq \"home\" and value co \"@work\"]");
    found("emails[not (type eq \"work\")]", "ann");
    found("emails.value sw \"ann@h\"", "ann");
    found("emails eq \"bea@work.example\"", "bea");
    found("emails[type eq \"work\"].value eq \"bea@work.example\"", "bea");
    found("title eq \"emails[type eq work].value eq 5\"");
    found("emails.primary eq true", "ann");
    found("emails pr", "ann", "bea");
    found("addresses[type eq \"work\" and locality eq \"paris\"]", "ann");
    found("addresses.locality co \"ari\"", "ann");
    found("addresses pr", "ann");
    found("not (addresses.locality co \"ari\")", "bea", "cee");
    found("not (userName eq \"ann\" and title pr)", "bea", "cee");
    found("userType eq \"Employee\"", "ann");
    found("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter eq \"C1\"", "ann");
    found("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq 12", "ann");
    found("meta.created gt \"2020-01-01T00:00:00Z\"", "ann", "bea", "cee");
    found("meta.lastModified lt \"2020-01-01T00:00:00+02:00\"");
    found("nickName eq \"C's \\\"x\\\" 100%_\"", "cee");
    found("groups.value eq \"x\"");
    found("userName eq \"nobody\"");
    found("schemas eq \"urn:ietf:params:scim:schemas:core:2.0:User\"", "ann", "bea", "cee");
    found("schemas eq \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"", "ann");
    found("schemas eq \"urn:espalier:params:scim:schemas:extension:2.0:User\"");
    found("schemas co \"enterprise\" and title pr", "ann");
    found("not (schemas co \"enterprise\")", "bea", "cee");
    found("schemas pr", "ann", "bea", "cee");
    found("schemas eq \"urn:other\"");
    found("userName eq ANN or userName sw b", "ann", "bea");
    found("active eq True and meta.created gt 2015-10-10T14:38:21.8617979-07:00", "ann", "cee");
  }

  @Test
  void schemasThatAreAskedForAreThoseThatAreTold() {
    Tenant told = Tenant.fresh();
    told.admin().create("org-units", "rd", "{name:'Research'}");
    ScimClient there = ScimClient.in(told);
    String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    String own = "urn:espalier:params:scim:schemas:extension:2.0:User";
    String boss = there.create("{userName:'boss'}");
    there.create("{userName:'led', '" + enterprise + "':{manager:{value:'" + boss + "'}}}");
    there.create("{userName:'placed', '" + enterprise + "':{department:'rd'}}");
    there.create("{userName:'named', '" + enterprise + "':{department:'Nowhere'}}");
    there.create("{userName:'moved', '" + enterprise + "':{department:'rd'}}");
    there.create("{userName:'linked', '" + own + "':{subject:'s'}}");
    told.admin().create("employees", "hr", "{givenName:'H', familyName:'R'}");
    String moved =
        there.get("/Users?filter=" + Client.encoded("userName eq moved")).text("/Resources/0/id");
    told.admin().patch("/employees/" + moved, "{orgUnitExternalId:null}").expect(200);
    for (String schema : List.of(enterprise, own)) {
      List<String> having =
          there
              .get("/Users")
              .expect(200)
              .at("/Resources")
              .valueStream()
              .filter(user -> user.path("schemas").toString().contains("\"" + schema + "\""))
              .map(user -> user.path("userName").asText())
              .sorted()
              .toList();
      List<String> asked = new ArrayList<>(there.named("schemas eq \"" + schema + "\""));
      Collections.sort(asked);
      assertEquals(having, asked, schema);
    }
  }

  @Test
  void addressesAreAskedForAsTheyAreTold() {
    String location = scim.get("/Users?sortBy=userName&count=1").text("/Resources/0/meta/location");
    found("meta.location eq \"" + location + "\"", "ann");
    found("meta.location eq \"" + location.replace("/scim/", "/other/") + "\"");
    found("meta.location eq \"" + location + "x\"");
    found(
        "meta.location sw \"" + location.replaceFirst("/[^/]*$", "/") + "\"", "ann", "bea", "cee");
    assertEquals(3, sorted("sortBy=meta.location").size());
    assertEquals(3, sorted("sortBy=schemas").size());
  }

  @Test
  void wrongFiltersAreToldAsSuch() {
    for (String filter :
        List.of(
            "userName",
            "userName eq",
            "userName xx \"a\"",
            "(userName eq \"a\"",
            "noSuch eq \"a\"",
            "name.noSuch eq \"a\"",
            "emails[noSuch eq \"a\"]",
            "emails[value[a eq 1]]",
            "active gt true",
            "active eq \"maybe\"",
            "meta.created co \"2020\"",
            "meta.created gt \"yesterday\"",
            "title gt null",
            "urn:other:User:title eq \"a\"",
            "meta.version eq \"1\"",
            "(".repeat(60) + "title pr" + ")".repeat(60))) {
      error(scim.get("/Users?filter=" + Client.encoded(filter)), 400, "invalidFilter");
    }
  }

  @Test
  void listsAreSorted() {
    assertEquals(List.of("cee", "bea", "ann"), sorted("sortBy=name.familyName"));
    assertEquals(
        List.of("ann", "bea", "cee"), sorted("sortBy=name.familyName&sortOrder=descending"));
    assertEquals(List.of("ann", "bea", "cee"), sorted("sortBy=title&sortOrder=ascending"));
    assertEquals(List.of("ann", "bea", "cee"), sorted("sortBy=meta.created"));
    assertEquals(List.of("bea", "ann", "cee"), sorted("sortBy=active"));
    assertEquals(List.of("ann", "bea", "cee"), sorted("sortBy=emails"));
    error(scim.get("/Users?sortBy=noSuch"), 400, "invalidPath");
    error(scim.get("/Users?sortBy=userName&sortOrder=up"), 400, "invalidValue");
  }

  @Test
  void pagesAreCountedFromOne() {
    Answer page = scim.get("/Users?startIndex=2&count=1&sortBy=userName").expect(200);
    assertEquals(List.of("bea"), page.texts("/Resources", "/userName"));
    assertEquals(3, page.count("/totalResults"));
    assertEquals(1, page.count("/itemsPerPage"));
    assertEquals(2, page.count("/startIndex"));
    Answer beyond = scim.get("/Users?startIndex=100&count=100").expect(200);
    assertEquals(0, beyond.at("/Resources").size());
    assertEquals(3, beyond.count("/totalResults"));
    assertEquals(0, scim.get("/Users?count=0").expect(200).count("/itemsPerPage"));
    assertEquals(3, scim.get("/Users?startIndex=0&count=1000").expect(200).count("/itemsPerPage"));
    assertEquals(0, scim.get("/Users?count=-1").expect(200).count("/itemsPerPage"));
    error(scim.get("/Users?count=x"), 400, "invalidValue");
    scim.get("/Users?aadOptscim062020").expect(200);
  }

  @Test
  void cursorsGoForthAndBack() {
    for (String order : List.of("", "&sortBy=userName", "&sortBy=title&sortOrder=descending")) {
      List<String> all = sorted(order);
      Answer first = scim.get("/Users?cursor=&count=1" + order).expect(200);
      List<String> forth = new ArrayList<>(first.texts("/Resources", "/userName"));
      assertFalse(first.json().has("previousCursor"));
      Answer page = first;
      while (page.json().has("nextCursor")) {
        page =
            scim.get("/Users?count=1" + order + "&cursor=" + page.text("/nextCursor")).expect(200);
        forth.addAll(page.texts("/Resources", "/userName"));
      }
      assertEquals(all, forth);
      List<String> back = new ArrayList<>(page.texts("/Resources", "/userName"));
      while (page.json().has("previousCursor")) {
        page =
            scim.get("/Users?count=1" + order + "&cursor=" + page.text("/previousCursor"))
                .expect(200);
        back.addAll(page.texts("/Resources", "/userName"));
      }
      Collections.reverse(back);
      assertEquals(all, back);
    }
  }

  @Test
  void cursorsOfOtherListsAndOldOnesAreRefused() {
    String cursor = scim.get("/Users?cursor=&count=1").expect(200).text("/nextCursor");
    error(scim.get("/Users?cursor=" + cursor + "&sortBy=userName"), 400, "invalidCursor");
    error(
        scim.get("/Users?cursor=" + cursor + "&filter=" + Client.encoded("title pr")),
        400,
        "invalidCursor");
    error(scim.get("/Users?cursor=abc"), 400, "invalidCursor");
    error(scim.get("/Users?cursor=" + cursor + "&startIndex=1"), 400, "invalidValue");
    error(scim.get("/Users?cursor=" + cursor + "&count=x"), 400, "invalidCount");
    String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    String old = plain.replaceFirst("\"made\":\\d+", "\"made\":1000");
    String expired =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(old.getBytes(StandardCharsets.UTF_8));
    error(scim.get("/Users?cursor=" + expired), 400, "expiredCursor");
  }

  @Test
  void searchesAreListsByPost() {
    Answer found =
        scim.post(
                "/Users/.search",
                "{schemas:['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],"
                    + " filter:'title pr', sortBy:'userName', sortOrder:'descending', count:1,"
                    + " startIndex:1, attributes:['userName','emails.value']}")
            .expect(200);
    assertEquals(2, found.count("/totalResults"));
    assertEquals(List.of("bea"), found.texts("/Resources", "/userName"));
    assertFalse(found.at("/Resources/0").has("title"));
  }

  @Test
  void aListCostsTheSameHoweverLongItIs() {
    assertEquals(1, tenant.statements(() -> scim.get("/Users/" + one())).size() - oneList());
    assertEquals(2, tenant.statements(() -> scim.get("/Users?count=100")).size());
    assertEquals(
        2, tenant.statements(() -> scim.get("/Users?cursor=&count=2&sortBy=title")).size());
  }

  private int oneList() {
    return tenant.statements(this::one).size();
  }

  private String one() {
    return scim.get("/Users?count=1").text("/Resources/0/id");
  }

  private void found(String filter, String... names) {
    List<String> all = new ArrayList<>(scim.named(filter));
    Collections.sort(all);
    assertEquals(List.of(names), all, filter);
  }

  private List<String> sorted(String query) {
    String asked = query.startsWith("&") ? query.substring(1) : query;
    return scim.get("/Users" + (asked.isEmpty() ? "" : "?" + asked))
        .expect(200)
        .texts("/Resources", "/userName");
  }
}
