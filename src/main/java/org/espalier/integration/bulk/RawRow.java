package org.espalier.integration.bulk;

import org.espalier.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param line the line on which it begins, from 1
 * @param json the row as a JSON object; null if it could not be read
 * @param fault why it could not
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the wire to the parser, never compared
record RawRow(int line, byte @Nullable [] json, @Nullable Fault fault) {}
