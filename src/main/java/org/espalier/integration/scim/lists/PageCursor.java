package org.espalier.integration.scim.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins, in either direction: behind a resource, or before it. What comes back is
 * checked member by member and only ever bound as parameters, so it needs no signature.
 *
 * @param question a checksum of what the list was asked for
 * @param back true if the page lies before the resource
 * @param key the resource's value in the order of the list; null for lists without one
 * @param id the resource
 * @param made when, in seconds
 */
record PageCursor(long question, boolean back, @Nullable String key, UUID id, long made) {

  /** How long a cursor can be used. */
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  static PageCursor at(ListRequest asked, boolean back, @Nullable String key, UUID id) {
    return new PageCursor(sum(asked), back, key, id, Instant.now().getEpochSecond());
  }

  String encode() {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The cursor of a request.
   *
   * @throws ScimRefusal invalidCursor or expiredCursor
   */
  static PageCursor of(String text, ListRequest asked) {
    PageCursor cursor = decode(text);
    long age = Instant.now().getEpochSecond() - cursor.made();
    if (cursor.question() != sum(asked)
        || age < -60
        || (cursor.key() == null) != (asked.sortBy() == null)) {
      throw invalid();
    }
    if (age > LIFETIME.toSeconds()) {
      throw ScimRefusal.expiredCursor("The cursor is too old: begin again without it.");
    }
    return cursor;
  }

  private static PageCursor decode(String text) {
    try {
      PageCursor cursor = JSON.readValue(Base64.getUrlDecoder().decode(text), PageCursor.class);
      if (cursor != null && cursor.id() != null && cursor.encode().equals(text)) {
        return cursor;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static long sum(ListRequest asked) {
    CRC32C sum = new CRC32C();
    sum.update(asked.question().getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static ScimRefusal invalid() {
    return ScimRefusal.invalidCursor("The cursor was not made by this list.");
  }
}
