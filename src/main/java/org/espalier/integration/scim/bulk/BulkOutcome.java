package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.espalier.integration.scim.protocol.ScimError;
import org.jspecify.annotations.Nullable;

/**
 * What became of one operation.
 *
 * @param id the resource, if all went well
 * @param told as the answer tells it
 */
record BulkOutcome(@Nullable String id, boolean error, ObjectNode told) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static BulkOutcome done(BulkOp op, int status, String id, String location, String version) {
    ObjectNode told = begun(op).put("location", location);
    if (!version.isEmpty()) {
      told.put("version", version);
    }
    told.put("status", Integer.toString(status));
    return new BulkOutcome(id, false, told);
  }

  static BulkOutcome failed(BulkOp op, @Nullable String location, ScimError error) {
    ObjectNode told = begun(op);
    if (location != null) {
      told.put("location", location);
    }
    told.put("status", error.status());
    told.set("response", JSON.valueToTree(error));
    return new BulkOutcome(null, true, told);
  }

  /** The same with the version of a later one. */
  BulkOutcome at(BulkOutcome later) {
    told.set("version", later.told.path("version"));
    return this;
  }

  /** The same, told as that of another method. */
  BulkOutcome of(String method) {
    told.put("method", method);
    return this;
  }

  private static ObjectNode begun(BulkOp op) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("method", op.method());
    if (op.bulkId() != null) {
      told.put("bulkId", op.bulkId());
    }
    return told;
  }
}
