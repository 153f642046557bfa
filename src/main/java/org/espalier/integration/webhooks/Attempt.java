package org.espalier.integration.webhooks;

import org.espalier.platform.outbound.OutboundAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt went.
 *
 * @param failure why it failed; null if it did not
 * @param detail the same in words
 * @param answer what was answered, if anything was
 * @param millis how long it took
 */
record Attempt(
    @Nullable DeliveryFailure failure,
    @Nullable String detail,
    @Nullable OutboundAnswer answer,
    int millis) {

  private static final int LONGEST = 1000;
  private static final int GONE = 410;

  boolean delivered() {
    return failure == null;
  }

  /** True if the address says that it is no more. */
  boolean gone() {
    return answer != null && answer.status() == GONE;
  }

  @Nullable Integer status() {
    return answer == null ? null : answer.status();
  }

  /** The beginning of what was answered, without what no database stores. */
  @Nullable String excerpt() {
    if (delivered() || answer == null || answer.text().isEmpty()) {
      return null;
    }
    String text = answer.text().replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    return text.substring(
        0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
  }
}
