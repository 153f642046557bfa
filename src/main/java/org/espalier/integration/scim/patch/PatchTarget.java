package org.espalier.integration.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Map;
import java.util.Objects;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Attribute;
import org.espalier.integration.scim.schemas.Documents;
import org.espalier.integration.scim.schemas.Paths;
import org.espalier.integration.scim.schemas.ResourceKind;
import org.espalier.integration.scim.schemas.ScimSchema;
import org.jspecify.annotations.Nullable;

/** A document in the middle of being changed. */
final class PatchTarget {

  private final ObjectNode document;
  private final ResourceKind kind;

  PatchTarget(ObjectNode document, ResourceKind kind) {
    this.document = document;
    this.kind = kind;
  }

  /** Does an operation. The schemas follow from the attributes, whatever is said of them. */
  void apply(PatchOp op) {
    ResourceKind.Place place = kind.place(op.path()).orElse(null);
    if (place == null) {
      if (op.lenient() || isPassword(op)) {
        return;
      }
      throw ScimRefusal.invalidPath("There is no attribute \"" + op.path() + "\".");
    }
    Attribute attribute = place.attribute();
    if (attribute == null) {
      extension(op, Objects.requireNonNull(place.extension()));
      return;
    }
    boolean fixed = attribute.fixed() || (place.part() != null && place.part().fixed());
    if (fixed && (op.lenient() || attribute.name().equals("schemas"))) {
      return;
    }
    if (fixed) {
      throw ScimRefusal.mutability("\"" + op.path() + "\" is the server's to write.");
    }
    within(op, place, attribute);
  }

  /** Passwords are passed over wherever they are sent: people sign in elsewhere. */
  private static boolean isPassword(PatchOp op) {
    return op.path().size() == 1
        && "password".equalsIgnoreCase(op.path().getElement(0).getAttribute());
  }

  private void extension(PatchOp op, ScimSchema schema) {
    if (op.removes()) {
      document.remove(schema.id());
      return;
    }
    if (!(op.given() instanceof ObjectNode members)) {
      throw ScimRefusal.invalidValue("The value of an extension is an object.");
    }
    for (Map.Entry<String, JsonNode> one : members.properties()) {
      apply(op.at(Paths.read(schema.id() + ":" + one.getKey()), one.getValue()));
    }
  }

  private void within(PatchOp op, ResourceKind.Place place, Attribute attribute) {
    ScimSchema extension = place.extension();
    ObjectNode holder =
        extension == null
            ? document
            : document.get(extension.id()) instanceof ObjectNode there
                ? there
                : document.putObject(extension.id());
    Filter filter = op.path().getElement(0).getValueFilter();
    if (attribute.multiValued()) {
      new PatchList(holder, attribute).apply(op, filter, place.part());
    } else if (filter != null) {
      throw ScimRefusal.invalidPath("\"" + attribute.name() + "\" has one value.");
    } else if (place.part() != null) {
      part(op, holder, attribute, place.part());
    } else {
      single(op, holder, attribute);
    }
    if (extension != null && holder.isEmpty()) {
      document.remove(extension.id());
    }
  }

  private static void single(PatchOp op, ObjectNode holder, Attribute attribute) {
    JsonNode value = op.removes() ? null : Documents.value(attribute, op.given());
    if (value == null) {
      holder.remove(attribute.name());
    } else if (value instanceof ObjectNode members
        && holder.get(attribute.name()) instanceof ObjectNode there) {
      there.setAll(members);
    } else {
      holder.set(attribute.name(), value);
    }
  }

  private static void part(PatchOp op, ObjectNode holder, Attribute attribute, Attribute part) {
    JsonNode value = op.removes() ? null : Documents.value(part, op.given());
    ObjectNode whole =
        holder.get(attribute.name()) instanceof ObjectNode there
            ? there
            : holder.putObject(attribute.name());
    set(whole, part, value);
    if (whole.isEmpty()) {
      holder.remove(attribute.name());
    }
  }

  static void set(ObjectNode whole, Attribute part, @Nullable JsonNode value) {
    if (value == null) {
      whole.remove(part.name());
    } else {
      whole.set(part.name(), value);
    }
  }

  static ArrayNode list(ObjectNode holder, Attribute attribute) {
    return holder.get(attribute.name()) instanceof ArrayNode there
        ? there
        : holder.putArray(attribute.name());
  }
}
