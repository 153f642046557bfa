package org.espalier.integration.bulk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one by one, in constant memory. */
interface RowSource {

  /** A row longer than this fails. */
  int LONGEST_ROW = 1 << 20;

  /** The next row, or null at the end. */
  @Nullable RawRow next() throws IOException;
}
