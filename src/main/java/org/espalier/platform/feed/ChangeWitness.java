package org.espalier.platform.feed;

import java.util.List;

/** Somebody who is told of all changes right before the transaction commits, as part of it. */
public interface ChangeWitness {

  /** Takes note of changes, in their order. */
  void changed(List<Change> changes);
}
