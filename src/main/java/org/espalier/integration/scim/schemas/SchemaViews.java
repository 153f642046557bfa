package org.espalier.integration.scim.schemas;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.espalier.integration.scim.schemas.Attribute.Trait;

/** Schemas and types of resources as the protocol tells them. */
public final class SchemaViews {

  private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
  private static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

  private SchemaViews() {}

  /** A schema, below the root of the protocol. */
  public static ObjectNode of(ScimSchema schema, String root) {
    ObjectNode view = described(SCHEMA, schema.id(), schema.name(), schema.description());
    view.set("attributes", attributes(schema.attributes()));
    return meta(view, "Schema", root + "/Schemas/" + schema.id());
  }

  /** A type of resources, below the root of the protocol. */
  public static ObjectNode of(ResourceKind kind, String root) {
    ObjectNode view = described(RESOURCE_TYPE, kind.name(), kind.name(), kind.description());
    view.put("endpoint", "/" + kind.endpoint()).put("schema", kind.core().id());
    ArrayNode extensions = view.putArray("schemaExtensions");
    kind.extensions()
        .forEach(one -> extensions.addObject().put("schema", one.id()).put("required", false));
    return meta(view, "ResourceType", root + "/ResourceTypes/" + kind.name());
  }

  private static ObjectNode described(String schema, String id, String name, String description) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.putArray("schemas").add(schema);
    return view.put("id", id).put("name", name).put("description", description);
  }

  private static ObjectNode meta(ObjectNode view, String type, String place) {
    view.putObject("meta").put("resourceType", type).put("location", place);
    return view;
  }

  private static ArrayNode attributes(List<Attribute> attributes) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Attribute attribute : attributes) {
      ObjectNode view =
          all.addObject()
              .put("name", attribute.name())
              .put("type", attribute.type().wire())
              .put("multiValued", attribute.multiValued())
              .put("description", attribute.description())
              .put("required", attribute.is(Trait.NEEDED))
              .put("caseExact", attribute.caseExact())
              .put("mutability", mutability(attribute))
              .put("returned", attribute.is(Trait.ALWAYS) ? "always" : "default")
              .put("uniqueness", attribute.is(Trait.UNIQUE) ? "server" : "none");
      texts(view, "canonicalValues", attribute.canonicalValues());
      texts(view, "referenceTypes", attribute.referenceTypes());
      if (!attribute.subAttributes().isEmpty()) {
        view.set("subAttributes", attributes(attribute.subAttributes()));
      }
    }
    return all;
  }

  private static String mutability(Attribute attribute) {
    if (attribute.fixed()) {
      return "readOnly";
    }
    return attribute.is(Trait.IMMUTABLE) ? "immutable" : "readWrite";
  }

  private static void texts(ObjectNode view, String name, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(view.putArray(name)::add);
    }
  }
}
