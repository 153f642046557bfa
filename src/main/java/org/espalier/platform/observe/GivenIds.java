package org.espalier.platform.observe;

import io.opentelemetry.sdk.trace.IdGenerator;

/**
 * Ids of traces and spans. What a request asked for and is done later has a span without a parent,
 * which is over by then, in the request's own trace: whose id is given here.
 */
final class GivenIds implements IdGenerator {

  static final ScopedValue<String> TRACE = ScopedValue.newInstance();

  private final IdGenerator random = IdGenerator.random();

  @Override
  public String generateTraceId() {
    return TRACE.isBound() ? TRACE.get() : random.generateTraceId();
  }

  @Override
  public String generateSpanId() {
    return random.generateSpanId();
  }
}
