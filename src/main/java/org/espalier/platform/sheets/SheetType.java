package org.espalier.platform.sheets;

/** What the values of a column are. Every column can have none. */
public enum SheetType {
  /** Text, ids and choices; lists as JSON. */
  TEXT,
  /** Whole numbers of 64 bits. */
  WHOLE,
  /** Numbers with 18 digits behind the point. */
  DECIMAL,
  /** True or false. */
  FLAG,
  /** Days. */
  DATE,
  /** Moments, to the microsecond, in UTC. */
  MOMENT
}
