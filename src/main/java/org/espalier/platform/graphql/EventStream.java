package org.espalier.platform.graphql;

import java.util.List;

/**
 * Things that happen, for somebody who waits for them; what a subscription opens. Looked at by one
 * thread at a time, each time in the name of the caller.
 *
 * @param <V> what happens
 */
@FunctionalInterface
public interface EventStream<V> {

  /**
   * What happened since the last look, the first one first; empty if nothing did.
   *
   * @throws org.espalier.platform.problem.ProblemException if the caller may not look any more
   */
  List<V> more();
}
