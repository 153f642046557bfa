package org.espalier.platform.feed;

import org.jspecify.annotations.Nullable;

/** Where the present work's trace id comes from: the request that it is done for. */
public interface TraceId {

  /** 32 hexadecimal digits, or null for work that no request asked for. */
  @Nullable String current();
}
