package org.espalier.learning.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.SyncKind;

/**
 * What is derived from activities whenever they change, in the same transaction: rows of what they
 * develop, need, count as and are made of, and their versions.
 */
@Singleton
class ActivityLinks {

  private static final Query DEVELOPS = Query.file("learning/link_activities");
  private static final Query UNLINK_PREREQUISITES = Query.file("learning/unlink_prerequisites");
  private static final Query PREREQUISITES = Query.file("learning/link_prerequisites");
  private static final Query EQUIVALENTS = Query.file("learning/link_equivalents");
  private static final Query UNLINK_PARTS = Query.file("learning/unlink_parts");
  private static final Query PARTS = Query.file("learning/link_parts");
  private static final Query VERSIONS = Query.file("learning/keep_versions");
  private static final Query OF_FILE = Query.file("learning/activities_of_file");
  private static final Query ORPHANED = Query.file("learning/orphaned_activities");

  private final Sql sql;
  private final Event<ActivityLinksChanged> changes;

  ActivityLinks(Sql sql, Event<ActivityLinksChanged> changes) {
    this.sql = sql;
    this.changes = changes;
  }

  /** Takes out what activities develop, and keeps their versions. */
  void written(Collection<UUID> activities) {
    sql.update(DEVELOPS, Args.none().uuids("ids", activities));
    sql.update(
        VERSIONS,
        Args.none()
            .uuids("ids", activities.stream().map(_ -> Ids.next()).toList())
            .uuids("activities", activities));
  }

  /**
   * Takes out what activities say of others, which must all be written by now, and tells it.
   *
   * @return the circle that they would close, if they do
   */
  Optional<PrerequisiteCircle> toOthers(List<UUID> activities) {
    Args ids = Args.none().uuids("ids", activities);
    sql.update(EQUIVALENTS, ids);
    sql.update(UNLINK_PREREQUISITES, ids);
    sql.update(UNLINK_PARTS, ids);
    Optional<PrerequisiteCircle> circle =
        sql.update(PREREQUISITES, ids) + sql.update(PARTS, ids) == 0
            ? Optional.empty()
            : PrerequisiteCircle.find(sql, activities);
    if (circle.isEmpty()) {
      changes.fire(new ActivityLinksChanged(activities));
    }
    return circle;
  }

  /** The activities that a file wrote. */
  List<UUID> ofFile(Batch.File file) {
    Args args = Args.of("import", file.importId()).and("source", file.source());
    return sql.list(OF_FILE, args, row -> row.uuid("id"));
  }

  /** The activities that name one of those that were never written. */
  List<SyncKind.Misfit> orphans(Collection<UUID> neverWritten) {
    return neverWritten.isEmpty()
        ? List.of()
        : sql.list(
            ORPHANED,
            Args.none().uuids("ids", neverWritten),
            row -> orphan(row.text("external_id"), row.text("member")));
  }

  private static SyncKind.Misfit orphan(String externalId, String member) {
    String what = member.equals("program") ? "parts" : member;
    return new SyncKind.Misfit(
        externalId,
        new Fault(
            "/" + member,
            FaultCode.UNKNOWN_REFERENCE,
            "One of its " + what + " failed in this file."));
  }
}
