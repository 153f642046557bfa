package org.espalier.integration.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/** Makes rows of the staged lines of a file, with the ids that were given to them. */
final class ChunkRows<R extends SyncInput> {

  private static final Query CHUNK_KEYS = Query.file("bulk/chunk_keys");

  private final Sql sql;
  private final StrictJson json;
  private final SyncKind<R> kind;
  private final ImportTask task;

  ChunkRows(Sql sql, StrictJson json, SyncKind<R> kind, ImportTask task) {
    this.sql = sql;
    this.json = json;
    this.kind = kind;
    this.task = task;
  }

  /** Those that are still to be applied. */
  List<Placed<R>> of(StagedChunk chunk) {
    Map<Integer, UUID> ids = new HashMap<>();
    sql.list(
        CHUNK_KEYS,
        task.args().and("first", chunk.lines().getFirst()).and("last", chunk.lines().getLast()),
        row -> ids.put(row.count("line"), row.uuid("new_id")));
    List<Placed<R>> rows = new ArrayList<>();
    List<byte[]> texts = chunk.texts();
    for (int i = 0; i < texts.size(); i++) {
      int line = chunk.lines().get(i);
      UUID id = ids.get(line);
      if (id != null) {
        rows.add(new Placed<>(i, inbound(line, chunk.keys().get(i), texts.get(i), id)));
      }
    }
    return rows;
  }

  private Inbound<R> inbound(int line, String key, byte[] text, UUID id) {
    var parsed = json.bind(text, kind.input());
    R input = parsed.valid();
    String source = input.system() == null ? task.source() : input.system();
    return new Inbound<>(line, source, key, input, parsed.faults(), id);
  }

  /** A row and its place in the chunk. */
  record Placed<R extends SyncInput>(int place, Inbound<R> row) {}
}
