package org.espalier.platform.tenants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The register of tenants: operators keep it, and see nobody in it. */
@QuarkusTest
class TenantsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client operator = Tenant.fresh().as("operator");

  @Test
  void tenantsAreRegisteredReadAndChanged() {
    Answer made =
        operator.post("/tenants", "{slug:'%s', name:'Acme'}".formatted(tenant.slug())).expect(201);
    String path = "/tenants/" + tenant.slug();
    assertEquals("/api/v1" + path, java.net.URI.create(made.header("Location")).getPath());
    Answer read = operator.get(path).expect(200);
    assertEquals("Acme", read.text("/name"));
    assertEquals(made.header("ETag"), read.header("ETag"));
    Answer changed =
        operator.with("If-Match", read.header("ETag")).patch(path, "{name:'Acme Inc.'}");
    assertEquals("Acme Inc.", changed.expect(200).text("/name"));
    operator
        .with("If-Match", read.header("ETag"))
        .patch(path, "{name:'Other'}")
        .problem(412, "STALE_VERSION");
    Answer same = operator.patch(path, "{name:'Acme Inc.'}").expect(200);
    assertEquals(changed.header("ETag"), same.header("ETag"));
    operator.post("/tenants", "{slug:'%s'}".formatted(tenant.slug())).problem(409, "CONFLICT");
  }

  @Test
  void allTenantsAreListedPartByPart() {
    for (String end : List.of("a", "b", "c")) {
      operator.post("/tenants", "{slug:'%s-%s'}".formatted(tenant.slug(), end)).expect(201);
    }
    List<String> slugs = new ArrayList<>();
    String cursor = tenant.slug();
    while (slugs.size() < 3) {
      Answer part = operator.get("/tenants?limit=2&cursor=" + cursor).expect(200);
      slugs.addAll(part.texts("/items", "/slug"));
      cursor = part.text("/nextCursor");
    }
    assertEquals(
        List.of(tenant.slug() + "-a", tenant.slug() + "-b", tenant.slug() + "-c"),
        slugs.subList(0, 3));
    operator.get("/tenants?cursor=Not%20one").problem(400, "INVALID_CURSOR");
    operator.get("/tenants?limit=0").problem(400, "INVALID_REQUEST");
  }

  @Test
  void everyFaultOfATenantIsNamed() {
    Answer refused =
        operator.post(
            "/tenants",
            "{slug:'Not A Slug', issuer:'ftp://x', jwksUri:'nowhere', extra:1,"
                + " claimMapping:{roles:['a b'], tenant:'/t'}}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of(
            "/slug INVALID_FORMAT",
            "/issuer INVALID_FORMAT",
            "/jwksUri INVALID_FORMAT",
            "/audience REQUIRED",
            "/extra UNKNOWN_MEMBER",
            "/claimMapping/roles/0 INVALID_FORMAT",
            "/claimMapping/tenant INVALID_FORMAT"),
        refused.faults());
    Answer closed =
        operator.post(
            "/tenants",
            "{slug:'%s', audience:'x', issuer:'https://169.254.169.254/'}"
                .formatted(tenant.slug()));
    assertEquals(Set.of("/issuer NOT_ALLOWED"), closed.problem(400, "INVALID_REQUEST").faults());
    operator
        .post("/tenants", "{slug:'%s', audience:'x'}".formatted(tenant.slug()))
        .problem(400, "INVALID_REQUEST");
    operator.get("/tenants/" + tenant.slug()).problem(404, "NOT_FOUND");
  }

  @Test
  void nobodyElseLearnsOfTenants() {
    tenant.admin().get("/me").expect(200);
    for (String role :
        List.of("talent-admin", "learning-admin", "hr-partner", "auditor", "employee")) {
      Client other = tenant.as(role);
      other.get("/tenants").problem(403, "FORBIDDEN");
      other.get("/tenants/" + tenant.slug()).problem(403, "FORBIDDEN");
      other.post("/tenants", "{slug:'x-y'}").problem(403, "FORBIDDEN");
      other.patch("/tenants/" + tenant.slug(), "{name:'x'}").problem(403, "FORBIDDEN");
    }
    tenant.program("tenants:read", "*:write").get("/tenants").problem(403, "FORBIDDEN");
  }

  @Test
  void operatorsSeeNobody() {
    tenant.admin().create("employees", "ana", "{givenName:'A', familyName:'L', subject:'op'}");
    Client op = tenant.caller("op", List.of("operator"), List.of(), null);
    assertTrue(op.get("/me").expect(200).at("/employee").isNull());
    for (String path :
        List.of("/employees", "/jobs", "/evidence", "/development-plans", "/events")) {
      op.get(path).problem(403, "FORBIDDEN");
    }
    op.get("/exports/employees").problem(403, "FORBIDDEN");
    op.post("/gap-analyses", "{}").problem(403, "FORBIDDEN");
  }

  @Test
  void graphqlDoesTheSame() {
    Graphql graphql = new Graphql(operator);
    String slug = tenant.slug();
    graphql.data(
        "mutation { createTenant(input: {slug: \""
            + slug
            + "\", name: \"G\"}) { tenant { revision } } }");
    assertEquals(
        "G", graphql.data("{ tenant(slug: \"" + slug + "\") { name } }").text("/data/tenant/name"));
    Graphql other = tenant.graphql();
    other.refused("FORBIDDEN", "{ tenants { items { slug } } }");
    other.refused("FORBIDDEN", "{ tenant(slug: \"" + slug + "\") { name } }");
    other.refused(
        "FORBIDDEN", "mutation { createTenant(input: {slug: \"x-y\"}) { tenant { slug } } }");
  }
}
