package org.espalier.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.espalier.integration.scim.ScimClient;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;

/** A tenant with one thing of everything that protocols of others tell of. */
final class ProtocolScene {

  private static final String STATEMENT =
      "{actor:{mbox:'mailto:who@example.org'}, verb:{id:'urn:did'}, object:{id:'urn:it'}}";

  /** What is sent, by operation. */
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /scim/v2/Users", "{userName:'new'}",
          "PUT /scim/v2/Users/{id}", "{userName:'ann'}",
          "PATCH /scim/v2/Users/{id}",
              "{schemas:['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations:[{op:'add', path:'nickName', value:'A'}]}",
          "POST /scim/v2/Groups", "{displayName:'New'}",
          "PUT /scim/v2/Groups/{id}", "{displayName:'Own'}",
          "PATCH /scim/v2/Groups/{id}",
              "{schemas:['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations:[{op:'replace', path:'displayName', value:'Own'}]}",
          "POST /scim/v2/Bulk",
              "{schemas:['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations:[]}",
          "POST /xapi/statements", STATEMENT,
          "PUT /xapi/statements", STATEMENT);

  private static final String SEARCH =
      "{schemas:['urn:ietf:params:scim:api:messages:2.0:SearchRequest']}";

  private final Tenant tenant = Tenant.fresh();
  private final Map<String, String> ids = new HashMap<>();

  ProtocolScene() {
    ScimClient scim = ScimClient.in(tenant);
    String ann = scim.create("{userName:'ann', externalId:'ana'}");
    ids.put("Users", ann);
    ids.put(
        "Groups",
        scim.post("/Groups", "{displayName:'Own', members:[{value:'" + ann + "'}]}")
            .expect(201)
            .text("/id"));
    tenant.admin().create("employees", "ana", "{givenName:'Ana', familyName:'Moreau'}");
    framework(tenant.admin());
  }

  private void framework(Client admin) {
    admin.create(
        "proficiency-scales",
        "two",
        "{name:'Two', levels:[{value:1, label:'Low'}, {value:2, label:'High'}]}");
    admin.create("frameworks", "own", "{name:'Own', scaleExternalId:'two'}");
    admin.create("competencies", "whole", "{name:'Whole', frameworkExternalId:'own', tier:'CORE'}");
    admin.create(
        "competencies",
        "part",
        "{name:'Part', frameworkExternalId:'own', parentExternalId:'whole', tier:'CORE'}");
    var cases = tenant.program("frameworks:read");
    String document =
        cases.get("~/ims/case/v1p1/CFDocuments").expect(200).text("/CFDocuments/0/identifier");
    var all = cases.get("~/ims/case/v1p1/CFPackages/" + document).expect(200);
    ids.put("CFDocuments", document);
    ids.put("CFPackages", document);
    ids.put("CFItems", all.text("/CFItems/0/identifier"));
    ids.put("CFItemAssociations", all.text("/CFItems/0/identifier"));
    ids.put("CFAssociations", all.text("/CFAssociations/0/identifier"));
    ids.put("CFRubrics", all.text("/CFRubrics/0/identifier"));
    ids.put("Schemas", "urn:ietf:params:scim:schemas:core:2.0:User");
    ids.put("ResourceTypes", "User");
  }

  Tenant tenant() {
    return tenant;
  }

  /** True if the operation is about one thing of a tenant. */
  boolean owned(String operation) {
    return operation.endsWith("/{id}")
        && !operation.contains("/Schemas/")
        && !operation.contains("{kind");
  }

  /**
   * Sends an operation.
   *
   * @param things of which tenant's thing it is
   * @return the status of the answer
   */
  String tried(Client client, String operation, ProtocolScene things) {
    String[] parts = operation.split(" ", 2);
    String path = parts[1].replaceFirst("\\{kind:[^}]*}", "CFConcepts");
    String kind = path.replaceFirst("/\\{\\w+}$", "").replaceFirst(".*/", "");
    String id = things.ids.getOrDefault(kind, UUID.randomUUID().toString());
    path = path.replaceFirst("\\{\\w+}", id);
    if (operation.equals("PUT /xapi/statements")) {
      path += "?statementId=" + UUID.randomUUID();
    }
    String type = path.startsWith("/scim") ? "application/scim+json" : "application/json";
    byte[] body = body(operation);
    return Integer.toString(
        client
            .with("X-Experience-API-Version", "1.0.3")
            .sendRaw(parts[0], "~" + path, body == null ? null : type, body)
            .status());
  }

  private static byte @Nullable [] body(String operation) {
    String sent = operation.endsWith("/.search") ? SEARCH : BODIES.get(operation);
    if (sent == null) {
      return null;
    }
    return Relaxed.strict(sent).getBytes(StandardCharsets.UTF_8);
  }
}
