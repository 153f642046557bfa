package org.espalier.integration.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** Members of messages, whose names clients may write in any case (RFC 7643, section 2.1). */
public final class Member {

  private Member() {}

  /** The member of a name; JSON's missing node if there is none. */
  public static JsonNode of(JsonNode message, String name) {
    return message.properties().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** The same as text; empty if there is none, or JSON's null. */
  public static String text(JsonNode message, String name) {
    JsonNode value = of(message, name);
    return value.isNull() ? "" : value.asText();
  }
}
