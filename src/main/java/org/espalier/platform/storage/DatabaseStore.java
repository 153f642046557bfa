package org.espalier.platform.storage;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;

/** Files in rows of the database, in parts of a megabyte so that no row is large. */
@Singleton
class DatabaseStore implements Store {

  private static final int PART = 1 << 20;
  private static final Query PUT =
      Query.of(
          "insert into stored_part (tenant_id, file_id, part, bytes) values (:tenant, :file, :part, :bytes)");
  private static final Query GET = Query.file("platform/stored_parts");
  private static final Query DELETE =
      Query.of("delete from stored_part p where p.tenant_id = :tenant and p.file_id = any(:files)");

  private final Sql sql;
  private final Transactions transactions;

  DatabaseStore(Sql sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  @Override
  public void put(UUID file, byte[] bytes) {
    transactions.run(() -> {
      for (int part = 0; part == 0 || part * PART < bytes.length; part++) {
        int end = Math.min(bytes.length, (part + 1) * PART);
        sql.update(
            PUT,
            Args.of("file", file)
                .and("part", part)
                .and("bytes", Arrays.copyOfRange(bytes, part * PART, end)));
      }
    });
  }

  @Override
  public byte[] get(UUID file) {
    return parts(file, 0, Integer.MAX_VALUE);
  }

  @Override
  public byte[] get(UUID file, int from, int to) {
    int first = from / PART;
    byte[] parts = parts(file, first, (to - 1) / PART);
    return Arrays.copyOfRange(parts, from - first * PART, to - first * PART);
  }

  private byte[] parts(UUID file, int first, int last) {
    List<byte[]> parts =
        sql.list(
            GET,
            Args.of("file", file).and("first", first).and("last", last),
            row -> Objects.requireNonNull(row.bytesOrNull("bytes")));
    if (parts.isEmpty()) {
      throw new IllegalStateException("no parts of file " + file);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  @Override
  public void delete(Collection<UUID> files) {
    transactions.run(() -> sql.update(DELETE, Args.none().uuids("files", files)));
  }
}
