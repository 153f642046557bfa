package org.espalier.integration.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.Path;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a change.
 *
 * @param path where
 * @param value what; null if the operation has none
 * @param lenient true for a member of a whole resource: what is unknown or the server's own among
 *     those is passed over, as it is when a resource is created
 */
public record PatchOp(What what, Path path, @Nullable JsonNode value, boolean lenient) {

  /** What an operation does. */
  public enum What {
    ADD,
    REPLACE,
    REMOVE
  }

  /** The same at another place, with another value. */
  PatchOp at(Path place, @Nullable JsonNode given) {
    return new PatchOp(what, place, given, lenient);
  }

  /**
   * The value, which there must be.
   *
   * @throws ScimRefusal invalidValue
   */
  public JsonNode given() {
    if (value == null) {
      throw ScimRefusal.invalidValue("The operation needs a value.");
    }
    return value;
  }

  /** What a removal lists, as Entra ID asks it; null if it is about everything at its path. */
  public @Nullable JsonNode listed() {
    boolean none = value == null || value.isNull() || (value.isContainerNode() && value.isEmpty());
    return what != What.REMOVE || none ? null : value;
  }

  /** True if what is there is to go: it is removed, or replaced by nothing. */
  public boolean removes() {
    return what == What.REMOVE
        || (what == What.REPLACE
            && value != null
            && (value.isNull() || (value.isArray() && value.isEmpty())));
  }
}
