package org.espalier.platform.sync;

/** What became of a row. */
public enum Outcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  FAILED
}
