package org.espalier.platform.paging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the contract which members a list can be sorted by beside the id; a test compares it with
 * what the list's {@link Listing} takes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SortedBy {

  /** Names of members, as in {@code ?sort=}. */
  String[] value();
}
