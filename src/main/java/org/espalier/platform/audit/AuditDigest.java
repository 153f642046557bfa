package org.espalier.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the trail, so that others can compute them too. An entry's is the SHA-256 of a JSON
 * array of its id, time, actor, client, action, object type, object id, hash before, hash after,
 * members and trace id. Those of a transaction's entries, one behind the other, make the
 * transaction's; the chain's is the SHA-256 of what it was before and of the transaction's.
 */
final class AuditDigest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditDigest() {}

  static String of(
      UUID id,
      Instant at,
      String actor,
      @Nullable String client,
      AuditEntry entry,
      @Nullable String trace) {
    ArrayNode said =
        JSON.createArrayNode()
            .add(id.toString())
            .add(at.toString())
            .add(actor)
            .add(client)
            .add(entry.action())
            .add(entry.objectType())
            .add(entry.objectId())
            .add(entry.before())
            .add(entry.after());
    ArrayNode members = said.addArray();
    entry.members().forEach(members::add);
    said.add(trace);
    try {
      return hash(JSON.writeValueAsBytes(said));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The hash of a transaction's entries, in their order. */
  static String of(List<String> digests) {
    return hash(HexFormat.of().parseHex(String.join("", digests)));
  }

  /** The chain's hash after a transaction. */
  static String chain(String before, String transaction) {
    return hash(HexFormat.of().parseHex(before + transaction));
  }

  /** The hash of a text. */
  static String of(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
