package org.espalier.insight.gaps;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/** Tells what the keys of rows and columns stand for. */
@Singleton
class GapKeys {

  /** Stands before the key of a unit or family that is not counted with what is below it. */
  private static final String ALONE = "=";

  private static final Query NAMES = Query.file("insight/gap_names");

  private final AnalyticSql sql;

  GapKeys(AnalyticSql sql) {
    this.sql = sql;
  }

  /** What these keys of a dimension stand for. */
  Names of(GapDimension dimension, Stream<@Nullable String> keys) {
    String table = dimension.table();
    if (table == null) {
      return GapKey::value;
    }
    List<UUID> ids = keys.filter(Objects::nonNull).map(GapKeys::id).distinct().toList();
    Map<UUID, GapKey> named = new HashMap<>();
    sql.list(
        NAMES.with("table", table).with("names", dimension.title()),
        Args.none().uuids("ids", ids),
        row ->
            named.put(
                row.uuid("id"),
                new GapKey(
                    row.uuid("id"),
                    row.text("external_id"),
                    row.text("name"),
                    dimension.rolledUp())));
    return key -> key == null ? GapKey.value(null) : of(key, named);
  }

  private static GapKey of(String key, Map<UUID, GapKey> named) {
    GapKey known = Objects.requireNonNull(named.get(id(key)));
    return key.startsWith(ALONE) ? known.alone() : known;
  }

  private static UUID id(String key) {
    return UUID.fromString(key.startsWith(ALONE) ? key.substring(ALONE.length()) : key);
  }

  /** What a key stands for. */
  @FunctionalInterface
  interface Names {

    GapKey key(@Nullable String key);
  }
}
