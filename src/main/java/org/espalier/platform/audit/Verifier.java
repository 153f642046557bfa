package org.espalier.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the chain anew, entry by entry, until something is not as it was. */
final class Verifier {

  /** Entries in one go at the most, but for the end of a transaction: some seconds of work. */
  static final int MOST = 200_000;

  private final long from;
  private final List<String> digests = new ArrayList<>();
  private String chain;
  private @Nullable AuditEventView last;
  private long whole;
  private long count;
  private @Nullable Broken broken;

  /**
   * Goes on from a place that is believed.
   *
   * @param from the position of the place
   * @param chain the chain's hash there
   */
  Verifier(long from, String chain) {
    this.from = from;
    this.chain = chain;
    this.whole = from;
  }

  /** Looks at the next entry. */
  void take(AuditEventView entry) {
    if (broken != null) {
      return;
    }
    long expected = last == null ? from + 1 : last.position() + 1;
    if (entry.position() != expected) {
      broken = new Broken(expected, "An entry is missing.");
    } else if (!entry.recomputed().equals(entry.digest())) {
      broken = new Broken(entry.position(), "The entry is not what was written.");
    } else {
      if (last != null && !last.chain().equals(entry.chain())) {
        close(last);
      }
      digests.add(entry.digest());
      last = entry;
      count++;
    }
  }

  boolean goesOn() {
    return broken == null && count < MOST;
  }

  /**
   * What came of it.
   *
   * @param end the position of the trail's end
   * @param hash the chain's hash there
   * @param more true if there are entries that were not looked at
   */
  AuditVerification result(long end, String hash, boolean more) {
    boolean all = !more;
    if (broken == null && all && last != null) {
      close(last);
    }
    if (broken == null && all && whole < end) {
      broken = new Broken(whole + 1, "Entries at the end are missing.");
    }
    if (broken == null && all && whole == end && !chain.equals(hash)) {
      broken = new Broken(end, "The end of the chain is not what was written.");
    }
    return new AuditVerification(
        broken == null,
        whole,
        broken == null ? null : broken.position,
        broken == null ? null : broken.reason,
        broken == null && more ? whole : null);
  }

  /** Ends a transaction: its entries and what was before must make its chain. */
  private void close(AuditEventView end) {
    chain = AuditDigest.chain(chain, AuditDigest.of(digests));
    digests.clear();
    if (chain.equals(end.chain())) {
      whole = end.position();
    } else if (broken == null) {
      broken = new Broken(whole + 1, "The chain does not fit from here on.");
    }
  }

  private record Broken(long position, String reason) {}
}
