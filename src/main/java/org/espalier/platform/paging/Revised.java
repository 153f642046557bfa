package org.espalier.platform.paging;

/** What has a revision, and so an entity tag. */
public interface Revised {

  /** Counts the changes; part of the entity tag. */
  int revision();
}
