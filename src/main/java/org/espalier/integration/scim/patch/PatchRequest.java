package org.espalier.integration.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.espalier.integration.scim.protocol.Member;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Paths;
import org.espalier.integration.scim.schemas.ResourceKind;

/**
 * A change: operations in their order, all of which are done or none. What stands for the resource
 * as a whole, without a path, is taken apart into an operation each member, whose names may be
 * paths, as Entra ID sends them.
 */
public record PatchRequest(List<PatchOp> operations) {

  private static final int MOST = 1_000;

  /**
   * Reads a change.
   *
   * @throws ScimRefusal invalidSyntax, invalidPath or noTarget
   */
  public static PatchRequest of(ObjectNode body) {
    JsonNode sent = Member.of(body, "Operations");
    if (!sent.isArray() || sent.isEmpty()) {
      throw ScimRefusal.invalidSyntax("Operations must be a list with one operation at least.");
    }
    if (sent.size() > MOST) {
      throw ScimRefusal.tooMany("A change can have " + MOST + " operations at the most.");
    }
    List<PatchOp> operations = new ArrayList<>();
    for (JsonNode one : sent) {
      if (!(one instanceof ObjectNode operation)) {
        throw ScimRefusal.invalidSyntax("An operation is an object.");
      }
      read(operation, operations);
    }
    return new PatchRequest(operations);
  }

  /** The document with all of it done; the document that is given is changed. */
  public ObjectNode apply(ObjectNode document, ResourceKind kind) {
    PatchTarget target = new PatchTarget(document, kind);
    operations.forEach(target::apply);
    return document;
  }

  private static void read(ObjectNode operation, List<PatchOp> into) {
    PatchOp.What what = what(Member.text(operation, "op"));
    String path = Member.text(operation, "path");
    JsonNode value = Member.of(operation, "value");
    if (!path.isBlank()) {
      into.add(new PatchOp(what, Paths.read(path), value.isMissingNode() ? null : value, false));
      return;
    }
    if (what == PatchOp.What.REMOVE) {
      throw ScimRefusal.noTarget("What is to be removed needs a path.");
    }
    if (!(value instanceof ObjectNode members)) {
      throw ScimRefusal.invalidSyntax("Without a path the value must be an object.");
    }
    for (Map.Entry<String, JsonNode> one : members.properties()) {
      into.add(new PatchOp(what, Paths.read(one.getKey()), one.getValue(), true));
    }
  }

  private static PatchOp.What what(String op) {
    return Stream.of(PatchOp.What.values())
        .filter(one -> one.name().equalsIgnoreCase(op))
        .findFirst()
        .orElseThrow(() -> ScimRefusal.invalidSyntax("op is one of add, replace and remove."));
  }
}
