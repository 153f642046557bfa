package org.espalier.knowledge.attachments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.storage.Storage;
import org.espalier.platform.storage.StoragePlace;
import org.espalier.platform.tenancy.Chore;

/**
 * Removes files that nothing has any more: taken off before they were published, stopped on their
 * way, or of articles that were deleted. What is removed is forgotten only then, so that a store
 * that cannot be reached is asked again.
 */
@Singleton
class SweepAttachments implements Chore {

  private static final int MOST_AT_ONCE = 500;

  /** Longer than any file is on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofHours(1);

  private static final Query USELESS = Query.file("knowledge/useless_attachments");
  private static final Query FORGET =
      Query.of("delete from article_attachment t where t.tenant_id = :tenant and t.id = any(:ids)");

  private final Sql sql;
  private final Storage storage;

  SweepAttachments(Sql sql, Storage storage) {
    this.sql = sql;
    this.storage = storage;
  }

  @Override
  public int run() {
    return run(Moments.now());
  }

  /** Removes what nothing has at a moment. */
  int run(Instant now) {
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some = sweep(now.minus(ON_ITS_WAY));
      all += some;
    }
    return all;
  }

  private int sweep(Instant before) {
    Map<StoragePlace, List<UUID>> useless = new EnumMap<>(StoragePlace.class);
    sql.list(
        USELESS,
        Args.of("before", before).and("most", MOST_AT_ONCE),
        row ->
            useless
                .computeIfAbsent(row.choice(StoragePlace.class, "place"), _ -> new ArrayList<>())
                .add(row.uuid("id")));
    useless.forEach((place, files) -> {
      storage.delete(place, files);
      QuarkusTransaction.requiringNew()
          .run(() -> sql.update(FORGET, Args.none().uuids("ids", files)));
    });
    return useless.values().stream().mapToInt(List::size).sum();
  }
}
