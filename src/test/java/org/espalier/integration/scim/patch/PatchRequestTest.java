package org.espalier.integration.scim.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.espalier.integration.scim.users.UserKind;

/** Values come and go as in a set, whatever the order of the operations. */
class PatchRequestTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Property(tries = 200)
  void valuesComeAndGoAsInASet(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -4, max = 4) Integer> steps) {
    Set<String> expected = new LinkedHashSet<>();
    ObjectNode body = JSON.objectNode();
    ArrayNode operations = body.putArray("Operations");
    for (int step : steps) {
      String value = "v" + Math.abs(step);
      if (step >= 0) {
        expected.add(value);
        operations
            .addObject()
            .put("op", "Add")
            .put("path", "phoneNumbers")
            .putObject("value")
            .put("value", value);
      } else {
        expected.remove(value);
        operations
            .addObject()
            .put("op", "remove")
            .put("path", "phoneNumbers[value eq \"" + value + "\"]");
      }
    }
    ObjectNode user = PatchRequest.of(body).apply(JSON.objectNode(), UserKind.KIND);
    Set<String> found = new LinkedHashSet<>();
    user.path("phoneNumbers").forEach(one -> found.add(one.path("value").asText()));
    assertEquals(expected, found);
    assertEquals(expected.size(), user.path("phoneNumbers").size());
    assertEquals(expected.isEmpty(), user.isEmpty());
  }
}
