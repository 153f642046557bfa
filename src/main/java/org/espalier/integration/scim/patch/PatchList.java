package org.espalier.integration.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.filters.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.Documents;
import org.jspecify.annotations.Nullable;

/** The values of an attribute that has several, in the middle of being changed. */
final class PatchList {

  private final ObjectNode holder;
  private final Attribute attribute;
  private final ArrayNode values;

  PatchList(ObjectNode holder, Attribute attribute) {
    this.holder = holder;
    this.attribute = attribute;
    this.values = PatchTarget.list(holder, attribute);
  }

  /** Does an operation on all values, on those that a filter lets pass, or on parts of either. */
  void apply(PatchOp op, @Nullable Filter filter, @Nullable Attribute part) {
    if (filter == null && part == null) {
      whole(op);
    } else {
      some(op, filter, part);
    }
    if (values.isEmpty()) {
      holder.remove(attribute.name());
    }
  }

  private void whole(PatchOp op) {
    if (op.removes()) {
      removeWhole(op);
      return;
    }
    JsonNode given = Documents.value(attribute, op.given());
    List<JsonNode> touched = new ArrayList<>();
    if (given != null) {
      given.forEach(touched::add);
    }
    if (op.what() == PatchOp.What.REPLACE) {
      values.removeAll();
      touched.forEach(values::add);
    } else {
      touched.replaceAll(this::added);
      keepOnePrimary(touched);
    }
  }

  /** All values; or, as Entra ID asks, those that the operation lists. */
  private void removeWhole(PatchOp op) {
    JsonNode listed = op.listed();
    if (listed == null) {
      values.removeAll();
      return;
    }
    JsonNode named = Documents.value(attribute, listed);
    if (named != null) {
      named.forEach(one -> remove(there -> same(there, one)));
    }
  }

  private JsonNode added(JsonNode value) {
    for (JsonNode there : values) {
      if (same(there, value)) {
        if (there instanceof ObjectNode object && value instanceof ObjectNode more) {
          object.setAll(more);
        }
        return there;
      }
    }
    values.add(value);
    return value;
  }

  private static boolean same(JsonNode there, JsonNode value) {
    if (!there.isObject() || !value.has("value")) {
      return there.equals(value);
    }
    boolean type = !value.has("type") || there.path("type").equals(value.path("type"));
    return type && there.path("value").equals(value.path("value"));
  }

  private void some(PatchOp op, @Nullable Filter filter, @Nullable Attribute part) {
    List<ObjectNode> met = new ArrayList<>();
    for (JsonNode one : values) {
      if (one instanceof ObjectNode object
          && (filter == null || ValueMatch.holds(filter, object, attribute))) {
        met.add(object);
      }
    }
    if (op.removes()) {
      if (part == null) {
        remove(met::contains);
      } else {
        for (ObjectNode one : met) {
          one.remove(part.name());
        }
        remove(JsonNode::isEmpty);
      }
      return;
    }
    if (met.isEmpty()) {
      met.add(made(op, filter, part));
    }
    for (ObjectNode one : met) {
      write(op, one, part);
    }
    keepOnePrimary(List.copyOf(met));
  }

  /** A value of which the filter would hold, for a part of it to be written. */
  private ObjectNode made(PatchOp op, @Nullable Filter filter, @Nullable Attribute part) {
    ObjectNode fresh = JsonNodeFactory.instance.objectNode();
    boolean possible = filter == null || ValueMatch.fill(filter, fresh, attribute);
    if (!possible || (part == null && op.what() == PatchOp.What.REPLACE)) {
      throw ScimRefusal.noTarget("No value of \"" + op.path() + "\" is there.");
    }
    values.add(fresh);
    return fresh;
  }

  private void write(PatchOp op, ObjectNode one, @Nullable Attribute part) {
    if (part != null) {
      PatchTarget.set(one, part, Documents.value(part, op.given()));
      return;
    }
    JsonNode given = op.given().isArray() ? op.given() : list(op.given());
    JsonNode read = Documents.value(attribute, given);
    if (read == null || read.size() != 1 || !(read.get(0) instanceof ObjectNode members)) {
      throw ScimRefusal.invalidValue("One value of " + attribute.name() + " is needed.");
    }
    if (op.what() == PatchOp.What.REPLACE) {
      one.removeAll();
    }
    one.setAll(members);
  }

  private static JsonNode list(JsonNode one) {
    return JsonNodeFactory.instance.arrayNode().add(one);
  }

  /** A new primary value makes all others ordinary ones. */
  private void keepOnePrimary(List<JsonNode> touched) {
    int primary = -1;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).path("primary").asBoolean() && among(touched, values.get(i))) {
        primary = i;
      }
    }
    for (int i = 0; i < values.size() && primary >= 0; i++) {
      if (i != primary && values.get(i) instanceof ObjectNode other && other.has("primary")) {
        other.put("primary", false);
      }
    }
  }

  private static boolean among(List<JsonNode> touched, JsonNode value) {
    return touched.stream().anyMatch(one -> one.equals(value));
  }

  private void remove(Predicate<JsonNode> gone) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (gone.test(values.get(i))) {
        values.remove(i);
      }
    }
  }
}
