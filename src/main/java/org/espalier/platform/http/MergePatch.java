package org.espalier.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A JSON merge patch (RFC 7396): members given replace those of the thing, null takes them away,
 * absent ones stay.
 *
 * @param members the patch, a JSON object
 */
public record MergePatch(ObjectNode members) {

  /** The media type of merge patches. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** The members that it names, in its order. */
  public List<String> names() {
    return members.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** The target with the patch applied; the target is not changed. */
  public ObjectNode apply(ObjectNode target) {
    return merge(target.deepCopy(), members);
  }

  /** What a client would have to send to get the thing with the patch applied, as JSON. */
  public byte[] applyTo(Object thing, ObjectMapper mapper) {
    return apply(mapper.valueToTree(thing)).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull()) {
        target.remove(member.getKey());
      } else if (value instanceof ObjectNode inner) {
        JsonNode present = target.get(member.getKey());
        ObjectNode into = present instanceof ObjectNode object ? object : target.objectNode();
        target.set(member.getKey(), merge(into, inner));
      } else {
        target.set(member.getKey(), value);
      }
    }
    return target;
  }
}
