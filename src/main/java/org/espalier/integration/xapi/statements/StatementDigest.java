package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.espalier.integration.xapi.rules.Timestamps;

/**
 * What a statement says, whatever the way in which it is written: two with the same digest are the
 * same (Data 2.3.1). What a record store adds, how things are called in words, and the order of a
 * group's members make no difference.
 */
final class StatementDigest {

  private static final Set<String> ADDED = Set.of("id", "stored", "authority", "version");

  private StatementDigest() {}

  static String of(JsonNode statement) {
    ObjectNode said = statement.deepCopy();
    said.remove(ADDED);
    Timestamps.read(said.path("timestamp").asText())
        .ifPresent(moment -> said.put("timestamp", moment.toString()));
    try {
      byte[] bytes = canonical(said, "", false).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode canonical(JsonNode value, String member, boolean extension) {
    if (value.isNumber()) {
      return DecimalNode.valueOf(value.decimalValue().stripTrailingZeros());
    }
    if (value.isArray()) {
      return list(value, member, extension);
    }
    return value.isObject() ? object(value, member, extension) : value;
  }

  private static ArrayNode list(JsonNode value, String member, boolean extension) {
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(one -> elements.add(canonical(one, "", extension)));
    Stream<JsonNode> ordered =
        member.equals("member") && !extension
            ? elements.stream().sorted(Comparator.comparing(JsonNode::toString))
            : elements.stream();
    return JsonNodeFactory.instance.arrayNode().addAll(ordered.toList());
  }

  private static ObjectNode object(JsonNode value, String member, boolean extension) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    Set<String> names = new TreeSet<>();
    value.fieldNames().forEachRemaining(names::add);
    if (!extension) {
      names.remove("definition");
      if (member.equals("verb")) {
        names.remove("display");
      }
    }
    for (String name : names) {
      made.set(name, canonical(value.path(name), name, extension || name.equals("extensions")));
    }
    return made;
  }
}
