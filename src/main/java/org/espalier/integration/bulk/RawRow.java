package org.espalier.integration.bulk;

import org.espalier.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param line the line on which it begins, from 1
 * @param json the row as a JSON object; null if it could not be read
 * @param fault why it could not
 * @param key of one that could not: its key, if that can be read all the same
 * @param whole false if the row, should anything be wrong with it, may have swallowed others
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the wire to the parser, never compared
record RawRow(
    int line, byte @Nullable [] json, @Nullable Fault fault, @Nullable String key, boolean whole) {

  RawRow(int line, byte @Nullable [] json, @Nullable Fault fault) {
    this(line, json, fault, null, true);
  }
}
