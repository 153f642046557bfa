package org.espalier.platform.graphql.schema;

import java.util.function.Supplier;

/** Somebody who listens to a stream of events. Found in the context of an execution. */
public interface Listening {

  /** Runs something in the name of whoever listens. */
  <T> T call(Supplier<T> work);

  /**
   * Waits until something may have happened.
   *
   * @return false if nobody listens any more
   */
  boolean await();
}
