package org.espalier.platform.sync;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How things of a table end: deleted by themselves, deleted with what they are part of, or inactive
 * because a file does not have them.
 */
final class Endings<R extends SyncInput> {

  private final Tools tools;
  private final Query deactivate;
  private final Query delete;
  private final Map<Referrers.Referrer, Query> parts;

  Endings(Tools tools, SyncTable<R> table, Upsert<R> upsert) {
    this.tools = tools;
    this.deactivate = upsert.deactivation(table.name());
    this.delete = upsert.deletion(table.name());
    this.parts =
        table.parts().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), part -> upsert.ending(table.name(), part.column())));
  }

  List<Ended> delete(UUID id) {
    return list(delete, Args.of("id", id));
  }

  /** Deletes what is part of a thing of another table. */
  List<Ended> endWith(String whole, UUID id) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().to().equals(whole))
        .flatMap(part -> list(part.getValue(), Args.of("whole", id)).stream())
        .toList();
  }

  /** Makes inactive what a source has no more, by the keys that an import has read. */
  List<Ended> deactivate(String source, UUID importId) {
    return list(deactivate, Args.of("source", source).and("import", importId));
  }

  private List<Ended> list(Query query, Args which) {
    Args args = which.and("now", Moments.now()).and("actor", tools.tenancy().caller().subject());
    return tools.sql().list(query, args, Ended::of);
  }

  /**
   * A thing that ended.
   *
   * @param person the employee whom it concerns, if any
   */
  record Ended(UUID id, String source, String externalId, @Nullable UUID person) {

    static Ended of(Row row) throws SQLException {
      return new Ended(
          row.uuid("id"), row.text("source"), row.text("external_id"), row.uuidOrNull("person"));
    }
  }
}
