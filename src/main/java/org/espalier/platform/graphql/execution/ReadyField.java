package org.espalier.platform.graphql.execution;

import org.espalier.platform.graphql.schema.PropertyFetcher;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value, with all that is asked for below it, is a member of a value that is there.
 *
 * @param fetcher reads the member
 * @param value how it is told
 */
record ReadyField(PropertyFetcher<Object> fetcher, ReadyValue value) {

  /**
   * What the answer has of it.
   *
   * @throws RuntimeException if there is a fault in it
   */
  @Nullable Object tell(Object source) {
    return value.tell(fetcher.accessor().apply(source));
  }
}
