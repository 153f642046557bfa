package org.espalier.integration.scim;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Many operations in a request, and searches among everything. */
@QuarkusTest
class ScimBulkTest {

  private final Tenant tenant = Tenant.fresh();
  private final ScimClient scim = ScimClient.in(tenant);

  @Test
  void operationsReferToWhatOthersCreateWhereverThatStands() {
    Answer done =
        bulk(
            "{method:'POST', path:'/Groups', bulkId:'g', data:{displayName:'G', members:[{value:'bulkId:a'}, {value:'bulkId:b'}]}}",
            "{method:'POST', path:'/Users', bulkId:'a', data:{userName:'a', "
                + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{manager:{value:'bulkId:b'}}"
                + "}}",
            "{method:'POST', path:'/Users', bulkId:'b', data:{userName:'b'}}",
            "{method:'PATCH', path:'/Users/bulkId:b', data:{Operations:[{op:'add', path:'title', value:'T'}]}}");
    assertEquals(List.of("201", "201", "201", "200"), done.texts("/Operations", "/status"));
    assertEquals("g", done.text("/Operations/0/bulkId"));
    String location = done.text("/Operations/0/location");
    String group = location.substring(location.indexOf("/Groups/"));
    assertEquals(2, scim.get(group).expect(200).at("/members").size());
    assertEquals(List.of("b"), scim.named("title eq \"T\""));
    assertEquals(
        List.of("a"),
        scim.named("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager pr"));
  }

  @Test
  void circlesAreClosed() {
    Answer done =
        bulk(
            "{method:'POST', path:'/Groups', bulkId:'x', data:{displayName:'X', members:[{value:'bulkId:y', type:'Group'}]}}",
            "{method:'POST', path:'/Groups', bulkId:'y', data:{displayName:'Y', members:[{value:'bulkId:x', type:'Group'}]}}");
    assertEquals(List.of("201", "201"), done.texts("/Operations", "/status"));
    for (int i = 0; i < 2; i++) {
      String location = done.text("/Operations/" + i + "/location");
      assertEquals(
          1, scim.get(location.substring(location.indexOf("/Groups/"))).at("/members").size());
    }
  }

  @Test
  void whatFailsFailsAlone() {
    Answer done =
        bulk(
            "{method:'POST', path:'/Users', bulkId:'1', data:{userName:'one'}}",
            "{method:'POST', path:'/Users', bulkId:'2', data:{userName:'ONE'}}",
            "{method:'DELETE', path:'/Users/none'}",
            "{method:'PUT', path:'/Users/bulkId:2', data:{userName:'two'}}",
            "{method:'POST', path:'/Users', bulkId:'3', data:{userName:'three'}}",
            "{method:'DELETE', path:'/Users/bulkId:3'}");
    assertEquals(
        List.of("201", "409", "404", "400", "201", "204"), done.texts("/Operations", "/status"));
    assertEquals("uniqueness", done.text("/Operations/1/response/scimType"));
    assertTrue(done.text("/Operations/2/location").endsWith("/scim/v2/Users/none"));
    assertFalse(done.at("/Operations/3").has("location"));
    assertEquals(List.of("one"), scim.named("userName pr"));
  }

  @Test
  void afterSoManyErrorsNothingMoreIsDone() {
    Answer done =
        scim.post(
                "/Bulk",
                "{failOnErrors:1, Operations:[{method:'DELETE', path:'/Users/none'},"
                    + " {method:'POST', path:'/Users', bulkId:'1', data:{userName:'late'}}]}")
            .expect(200);
    assertEquals(1, done.at("/Operations").size());
    assertEquals(List.of(), scim.named("userName eq \"late\""));
  }

  @Test
  void tooMuchAndNonsenseIsRefused() {
    String many =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> "{method:'DELETE', path:'/Users/none'}")
            .collect(Collectors.joining(","));
    error(scim.post("/Bulk", "{Operations:[" + many + "]}"), 413, "");
    error(scim.post("/Users", "{userName:'" + "x".repeat(1 << 20) + "'}"), 413, "");
    error(scim.post("/Bulk", "{}"), 400, "invalidSyntax");
    error(scim.post("/Bulk", "{Operations:[{method:'GET', path:'/Users'}]}"), 400, "invalidSyntax");
    error(
        scim.post("/Bulk", "{Operations:[{method:'POST', path:'/Cars', bulkId:'1', data:{}}]}"),
        400,
        "invalidPath");
    error(
        scim.post("/Bulk", "{Operations:[{method:'POST', path:'/Users', data:{}}]}"),
        400,
        "invalidSyntax");
    error(
        scim.post("/Bulk", "{Operations:[{method:'PUT', path:'/Users/1'}]}"), 400, "invalidSyntax");
    String twice = "{method:'POST', path:'/Users', bulkId:'1', data:{userName:'twice'}}";
    error(scim.post("/Bulk", "{operations:[" + twice + "," + twice + "]}"), 400, "invalidValue");
  }

  @Test
  void searchesGoThroughUsersAndGroups() {
    String ann = scim.create("{userName:'ann', displayName:'Same'}");
    scim.create("{userName:'bob', displayName:'Other'}");
    scim.post("/Groups", "{displayName:'Same', members:[{value:'" + ann + "'}]}").expect(201);
    Answer same = scim.post("/.search", "{filter:'displayName eq \"same\"'}").expect(200);
    assertEquals(2, same.count("/totalResults"));
    assertEquals(List.of("User", "Group"), same.texts("/Resources", "/meta/resourceType"));
    Answer users = scim.post("/.search", "{filter:'userName pr', count:1}").expect(200);
    assertEquals(2, users.count("/totalResults"));
    assertEquals(1, users.count("/itemsPerPage"));
    Answer last = scim.post("/.search", "{startIndex:3, count:5}").expect(200);
    assertEquals(3, last.count("/totalResults"));
    assertEquals(List.of("Group"), last.texts("/Resources", "/meta/resourceType"));
    Answer groups =
        scim.post(
                "/.search",
                "{filter:'meta.resourceType eq \"Group\"', excludedAttributes:['members']}")
            .expect(200);
    assertEquals(1, groups.count("/totalResults"));
    assertFalse(groups.at("/Resources/0").has("members"));
    assertTrue(scim.post("/.search", "{startIndex:9}").expect(200).at("/Resources").isEmpty());
    error(scim.post("/.search", "{filter:'noSuch pr'}"), 400, "invalidFilter");
  }

  private Answer bulk(String... operations) {
    return scim.post(
            "/Bulk",
            "{schemas:['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations:["
                + String.join(",", operations)
                + "]}")
        .expect(200);
  }
}
