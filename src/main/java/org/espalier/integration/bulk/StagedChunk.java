package org.espalier.integration.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of a file as they were kept when it was received. */
@SuppressWarnings("ArrayRecordComponent") // carried from the database to the parser, never compared
record StagedChunk(int number, List<Integer> lines, List<String> keys, byte @Nullable [] rows) {

  private static final Query CHUNK =
      Query.of(
          """
          select c.chunk, c.lines, c.keys, c.rows from import_chunk c
          where c.tenant_id = :tenant and c.import_id = :import and c.chunk = :chunk\
          """);

  /** Hands out the chunks of a file, one after the other. */
  static void each(Sql sql, ImportTask task, Consumer<StagedChunk> use) {
    for (int number = 0; ; number++) {
      Optional<StagedChunk> chunk =
          sql.first(
              CHUNK,
              task.args().and("chunk", number),
              row ->
                  new StagedChunk(
                      row.count("chunk"),
                      row.numbers("lines"),
                      row.texts("keys"),
                      row.bytesOrNull("rows")));
      if (chunk.isEmpty()) {
        return;
      }
      use.accept(chunk.get());
    }
  }

  /** The texts of the rows. */
  List<byte[]> texts() {
    List<byte[]> texts = new ArrayList<>(lines.size());
    byte[] all = rows == null ? new byte[0] : rows;
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        texts.add(Arrays.copyOfRange(all, from, i));
        from = i + 1;
      }
    }
    return texts;
  }
}
