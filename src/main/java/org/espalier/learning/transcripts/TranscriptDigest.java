package org.espalier.learning.transcripts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;

/**
 * The digest of a transcript: SHA-256 of its canonical text. That is JSON without white space, with
 * the members in the order of the contract, numbers without trailing zeros and times in UTC:
 * tenant, the person's id, asOf and entries. Names of people are left out, and those of
 * competencies are empty, for both can change.
 */
final class TranscriptDigest {

  private TranscriptDigest() {}

  static String of(String tenant, UUID employee, Instant asOf, List<TranscriptEntry> entries) {
    String canonical = JsonText.of(new Canonical(tenant, employee, asOf, nameless(entries))).text();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<TranscriptEntry> nameless(List<TranscriptEntry> entries) {
    return entries.stream()
        .map(entry ->
            entry.with(
                entry.evidence().stream()
                    .map(one ->
                        new TranscriptEvidence(
                            one.id(),
                            one.competencyId(),
                            one.competencyExternalId(),
                            "",
                            one.level(),
                            one.validUntil()))
                    .toList()))
        .toList();
  }

  private record Canonical(
      String tenant, UUID employeeId, Instant asOf, List<TranscriptEntry> entries) {}
}
