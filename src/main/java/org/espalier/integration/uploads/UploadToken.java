package org.espalier.integration.uploads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.platform.security.Tenants;

/**
 * What stands in an address: whose it is, what it is for, until when, and the code that only the
 * tenant's secret makes of all that.
 *
 * @param tenant the tenant's slug
 * @param said everything but the code, as it stands there
 * @param code HMAC-SHA-256 of {@code said}
 */
@SuppressWarnings("ArrayRecordComponent") // compared in constant time, by matches alone
record UploadToken(String tenant, UUID id, String said, byte[] code) {

  private static final Pattern FORM =
      Pattern.compile(
          "(([a-z][a-z0-9-]{1,31})\\.[a-z-]{1,60}\\.[a-z]{1,10}\\.[a-z]{1,10}"
              + "\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.[0-9]{1,12})"
              + "\\.([A-Za-z0-9_-]{43})");

  /** Reads one; empty if it is none. */
  static Optional<UploadToken> read(String text) {
    Matcher found = FORM.matcher(text);
    return found.matches() && Tenants.valid(found.group(2))
        ? Optional.of(
            new UploadToken(
                found.group(2),
                UUID.fromString(found.group(3)),
                found.group(1),
                Base64.getUrlDecoder().decode(found.group(4))))
        : Optional.empty();
  }

  /** Writes one. */
  static String write(String tenant, UploadUrlView url, UploadSecret secret) {
    String said =
        String.join(
            ".",
            tenant,
            url.kind(),
            url.mode().name(),
            url.format().name().toLowerCase(java.util.Locale.ROOT),
            url.id().toString(),
            Long.toString(url.expiresAt().getEpochSecond()));
    return said
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret.code(bytes(said)));
  }

  /** True if it was made with this secret and says what it said then. */
  boolean matches(UploadSecret secret) {
    return MessageDigest.isEqual(code, secret.code(bytes(said)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
