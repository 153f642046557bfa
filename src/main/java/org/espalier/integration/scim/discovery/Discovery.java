package org.espalier.integration.scim.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.espalier.integration.scim.groups.GroupKind;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.integration.scim.schemas.SchemaViews;
import org.espalier.integration.scim.schemas.ScimSchema;
import org.espalier.integration.scim.users.UserKind;
import org.espalier.platform.http.BodyBytes;

/** What there is. */
@Singleton
class Discovery {

  private static final String CONFIG =
      "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
  private static final List<ResourceKind> KINDS = List.of(UserKind.KIND, GroupKind.KIND);

  private final Places places;

  Discovery(Places places) {
    this.places = places;
  }

  ObjectNode schemas() {
    return list(
        KINDS.stream()
            .flatMap(kind -> kind.schemas().stream())
            .map(schema -> SchemaViews.of(schema, places.root())));
  }

  ObjectNode schema(String id) {
    ScimSchema found =
        KINDS.stream()
            .flatMap(kind -> kind.schemas().stream())
            .filter(schema -> schema.id().equalsIgnoreCase(id))
            .findFirst()
            .orElseThrow(() -> ScimRefusal.notFound("There is no schema " + id + "."));
    return SchemaViews.of(found, places.root());
  }

  ObjectNode kinds() {
    return list(KINDS.stream().map(kind -> SchemaViews.of(kind, places.root())));
  }

  ObjectNode kind(String name) {
    ResourceKind found =
        KINDS.stream()
            .filter(kind -> kind.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> ScimRefusal.notFound("There is no resource type " + name + "."));
    return SchemaViews.of(found, places.root());
  }

  /** What is supported (RFC 7643, section 5; RFC 9865, section 4). */
  ObjectNode config() {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.putArray("schemas").add(CONFIG);
    config.putObject("patch").put("supported", true);
    config
        .putObject("bulk")
        .put("supported", true)
        .put("maxOperations", Scim.MOST_OPERATIONS)
        .put("maxPayloadSize", BodyBytes.MOST);
    config.putObject("filter").put("supported", true).put("maxResults", Scim.MOST_RESULTS);
    config.putObject("changePassword").put("supported", false);
    config.putObject("sort").put("supported", true);
    config.putObject("etag").put("supported", true);
    config
        .putObject("pagination")
        .put("cursor", true)
        .put("index", true)
        .put("defaultPaginationMethod", "index")
        .put("defaultPageSize", Scim.USUAL_RESULTS)
        .put("maxPageSize", Scim.MOST_RESULTS)
        .put("cursorTimeout", 3600);
    config
        .putArray("authenticationSchemes")
        .addObject()
        .put("type", "oauthbearertoken")
        .put("name", "OAuth bearer token")
        .put("description", "A token of the tenant's issuer with scim:read and scim:write.")
        .put("specUri", "https://www.rfc-editor.org/rfc/rfc6750")
        .put("primary", true);
    config
        .putObject("meta")
        .put("resourceType", "ServiceProviderConfig")
        .put("location", places.root() + "/ServiceProviderConfig");
    return config;
  }

  private static ObjectNode list(Stream<ObjectNode> all) {
    ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    all.forEach(resources::add);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("schemas").add(Scim.LIST);
    answer.put("totalResults", resources.size());
    answer.put("itemsPerPage", resources.size());
    answer.put("startIndex", 1);
    answer.set("Resources", resources);
    return answer;
  }
}
