package org.espalier.recruiting.requisitions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** What requisitions ask for: one statement, however many there are. */
@Singleton
class RequisitionRequirements {

  private static final Query READ = Query.file("recruiting/requirements");

  private final Sql sql;
  private final Requisitions requisitions;

  RequisitionRequirements(Sql sql, Requisitions requisitions) {
    this.sql = sql;
    this.requisitions = requisitions;
  }

  /**
   * What a requisition asks for.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND or GONE
   */
  List<RequisitionRequirement> of(UUID id) {
    return Objects.requireNonNull(of(List.of(requisitions.get(id).id())).get(id));
  }

  /** The same of several that the caller was found to see. */
  Map<UUID, List<RequisitionRequirement>> of(List<UUID> ids) {
    Map<UUID, List<RequisitionRequirement>> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, new ArrayList<>()));
    sql.list(
        READ,
        Args.of("day", Moments.today()).uuids("requisitions", found.keySet()),
        row ->
            Objects.requireNonNull(found.get(row.uuid("requisition_id")))
                .add(RequisitionRequirement.of(row)));
    return found;
  }
}
