package org.espalier.privacy.exports;

/** How far a copy is. */
public enum ExportState {
  /** It is being made. */
  QUEUED,
  /** It can be fetched until it expires. */
  COMPLETED
}
