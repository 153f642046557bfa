package org.espalier.integration.scim.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Reads what clients send as the schemas have it: names in any case become the schema's, what is
 * unknown or the server's own is left out (RFC 7644, section 3.3), and what clients are known to
 * get wrong is understood: booleans as text, a single value where a list belongs, a value where an
 * object with that value belongs.
 */
public final class Documents {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 10_000;

  /** What is looked up by an index, which takes no longer texts. */
  private static final Set<String> LOOKED_UP =
      Set.of("userName", "externalId", "displayName", "value");

  private static final int LONGEST_LOOKED_UP = 500;
  private static final int MOST_VALUES = 1_000;

  private final ResourceKind kind;

  /** Documents of a kind. */
  public Documents(ResourceKind kind) {
    this.kind = kind;
  }

  /** A whole document. */
  public ObjectNode read(ObjectNode sent) {
    ObjectNode read = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      Optional<ScimSchema> extension = kind.extension(member.getKey());
      if (extension.isPresent()) {
        put(read, extension.get().id(), extension(extension.get(), member.getValue()));
      } else {
        kind.attribute(member.getKey())
            .filter(attribute -> !attribute.fixed())
            .ifPresent(
                attribute -> put(read, attribute.name(), value(attribute, member.getValue())));
      }
    }
    return read;
  }

  /** The attributes of an extension. */
  public static @Nullable JsonNode extension(ScimSchema schema, JsonNode sent) {
    if (sent.isNull()) {
      return null;
    }
    return members(schema.name(), schema.attributes(), sent);
  }

  /**
   * The value of an attribute; null if there is none.
   *
   * @throws ScimRefusal invalidValue
   */
  public static @Nullable JsonNode value(Attribute attribute, JsonNode sent) {
    if (!attribute.multiValued()) {
      JsonNode only = sent.isArray() && sent.size() == 1 ? sent.get(0) : sent;
      return single(attribute, only);
    }
    ArrayNode values = JSON.arrayNode();
    if (sent.isArray()) {
      sent.forEach(one -> add(values, single(attribute, one)));
    } else {
      add(values, single(attribute, sent));
    }
    if (values.size() > MOST_VALUES && !attribute.name().equals("members")) {
      throw ScimRefusal.invalidValue(
          attribute.name() + " can have " + MOST_VALUES + " values at the most.");
    }
    requireOnePrimary(attribute, values);
    return values.isEmpty() ? null : values;
  }

  private static void requireOnePrimary(Attribute attribute, ArrayNode values) {
    int primaries = 0;
    for (JsonNode one : values) {
      primaries += one.path("primary").asBoolean(false) ? 1 : 0;
    }
    if (primaries > 1) {
      throw ScimRefusal.invalidValue(
          "One of " + attribute.name() + " can be the primary one, not " + primaries + ".");
    }
  }

  private static @Nullable JsonNode single(Attribute attribute, JsonNode sent) {
    if (sent.isNull()) {
      return null;
    }
    return switch (attribute.type()) {
      case BOOLEAN -> flag(attribute, sent);
      case COMPLEX -> complex(attribute, sent);
      case DATETIME -> moment(attribute, sent);
      case STRING, REFERENCE, BINARY -> text(attribute, sent);
    };
  }

  private static JsonNode flag(Attribute attribute, JsonNode sent) {
    if (sent.isBoolean()) {
      return sent;
    }
    String text = sent.isTextual() ? sent.textValue() : "";
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
    }
    throw ScimRefusal.invalidValue(attribute.name() + " must be true or false.");
  }

  private static JsonNode moment(Attribute attribute, JsonNode sent) {
    try {
      Moments.parse(sent.isTextual() ? sent.textValue() : "");
      return sent;
    } catch (DateTimeException e) {
      throw ScimRefusal.invalidValue(attribute.name() + " must be a date and time.");
    }
  }

  private static @Nullable JsonNode text(Attribute attribute, JsonNode sent) {
    if (!sent.isTextual() && !sent.isNumber()) {
      throw ScimRefusal.invalidValue(attribute.name() + " must be a text.");
    }
    String text = sent.asText();
    boolean lookedUp =
        attribute.type() == AttributeType.STRING && LOOKED_UP.contains(attribute.name());
    int most = lookedUp ? LONGEST_LOOKED_UP : LONGEST;
    if (text.length() > most && attribute.type() != AttributeType.BINARY) {
      throw ScimRefusal.invalidValue(
          attribute.name() + " can have " + most + " characters at the most.");
    }
    return text.isEmpty() ? null : TextNode.valueOf(text);
  }

  private static @Nullable JsonNode complex(Attribute attribute, JsonNode sent) {
    if (sent.isValueNode() && attribute.part("value").isPresent()) {
      JsonNode value = single(attribute.part("value").get(), sent);
      return value == null ? null : JSON.objectNode().set("value", value);
    }
    ObjectNode read = members(attribute.name(), attribute.subAttributes(), sent);
    return read.isEmpty() ? null : read;
  }

  private static ObjectNode members(String name, List<Attribute> attributes, JsonNode sent) {
    if (!sent.isObject()) {
      throw ScimRefusal.invalidValue(name + " must be an object.");
    }
    ObjectNode read = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      attributes.stream()
          .filter(one -> named(one, member.getKey()) && !one.fixed())
          .findFirst()
          .ifPresent(one -> put(read, one.name(), value(one, member.getValue())));
    }
    return read;
  }

  /** Microsoft's own samples call the display of a member {@code displayName}. */
  private static boolean named(Attribute attribute, String name) {
    return attribute.name().equalsIgnoreCase(name)
        || (attribute.name().equals("display") && name.equalsIgnoreCase("displayName"));
  }

  private static void add(ArrayNode values, @Nullable JsonNode value) {
    if (value != null) {
      values.add(value);
    }
  }

  private static void put(ObjectNode into, String name, @Nullable JsonNode value) {
    if (value == null || (value.isObject() && value.isEmpty())) {
      into.remove(name);
    } else {
      into.set(name, value);
    }
  }
}
