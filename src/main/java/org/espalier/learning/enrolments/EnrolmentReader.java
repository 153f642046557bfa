package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.VisibleThings;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.platform.workflow.Transitions;

/** The enrolments that a caller may see. */
@Singleton
class EnrolmentReader extends VisibleThings<EnrolmentView> {

  private static final Listing<EnrolmentView> LISTING =
      new Listing<>(Query.file("learning/enrolments"), EnrolmentView::of, "n")
          .dated("n.updated_at", "null::timestamptz")
          .sort("startsAt", "s.starts_at", "timestamptz", EnrolmentView::startsAt)
          .sort("updatedAt", "n.updated_at", "timestamptz", EnrolmentView::updatedAt);
  private static final Query TAKEN =
      Query.of(
          "select n.id from enrolment n where n.tenant_id = :tenant and n.external_id = :externalId"
              + " and n.source = :source");
  private static final Transitions TRANSITIONS =
      Transitions.in("enrolment_transition", "enrolment_id");

  private final Sql sql;

  EnrolmentReader(Sql sql, EnrolmentPolicy policy) {
    super(sql, "enrolment", LISTING, "n", policy);
    this.sql = sql;
  }

  /** True if there is an enrolment with this key, visible or not. */
  boolean taken(String source, String externalId) {
    Args key = Args.of("source", source).and("externalId", externalId);
    return sql.first(TAKEN, key, row -> row.uuid("id")).isPresent();
  }

  /** Those of a command, whoever gave it, in the order of their ids in the list. */
  List<EnrolmentView> reread(List<UUID> ids) {
    Map<UUID, EnrolmentView> found = new HashMap<>();
    LISTING
        .some(sql, Condition.of("n.id = any(:ids)", Args.none().uuids("ids", ids)))
        .forEach(one -> found.put(one.id(), one));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** The steps that visible enrolments took, in the enrolments' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return TRANSITIONS.of(sql, ids);
  }
}
