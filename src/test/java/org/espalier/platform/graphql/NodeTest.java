package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Everything with an id is found by it. */
@QuarkusTest
class NodeTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Graphql graphql = new Graphql(admin);

  @Test
  void everyKindIsFoundByItsId() {
    Map<String, UUID> ids = new OneOfEach(tenant).ids();
    ids.forEach((type, id) -> {
      Answer answer = graphql.data("{ node(id: \"" + id + "\") { __typename id } }");
      assertEquals(type, answer.text("/data/node/__typename"));
      assertEquals(id.toString(), answer.text("/data/node/id"));
    });
    long types =
        graphql
            .data("{ __type(name: \"Node\") { possibleTypes { name } } }")
            .at("/data/__type/possibleTypes")
            .size();
    assertEquals(types, ids.size(), "a type that is a node is missing here");
  }

  @Test
  void manyAtOnceKeepTheirOrder() {
    UUID job = admin.create("jobs", "j", "{title:'J'}");
    UUID unit = admin.create("org-units", "u", "{name:'U'}");
    UUID nobody = UUID.randomUUID();
    Answer answer =
        graphql.data(
            "query($i: [ID!]!) { nodes(ids: $i) { ... on Job { title } ... on OrgUnit { name } } }",
            "{i:['" + unit + "','" + nobody + "','" + job + "']}");
    assertEquals("U", answer.text("/data/nodes/0/name"));
    assertTrue(answer.at("/data/nodes/1").isNull());
    assertEquals("J", answer.text("/data/nodes/2/title"));
  }

  @Test
  void unknownOrForeignIdsAreNotFound() {
    UUID job = admin.create("jobs", "j", "{title:'J'}");
    graphql.refused("NOT_FOUND", "{ node(id: \"" + UUID.randomUUID() + "\") { id } }");
    Tenant.fresh().graphql().refused("NOT_FOUND", "{ node(id: \"" + job + "\") { id } }");
    graphql.refused("INVALID_REQUEST", "{ node(id: \"1\") { id } }");
  }
}
