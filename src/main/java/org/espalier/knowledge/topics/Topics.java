package org.espalier.knowledge.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Referrers.Referrer;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncTable;

/**
 * How things name the competencies that they are about: a column {@code topics} of JSON, and the
 * same in rows of a table beside it ({@code expert_topic} of {@code expert}).
 */
public final class Topics {

  /** At most so many competencies does a thing name. */
  public static final int MOST = 50;

  private static final Query LINK = Query.file("knowledge/link_topics");

  private Topics() {}

  /** Adds the column to a table. */
  public static <R extends SyncInput> SyncTable<R> column(
      SyncTable<R> table, Function<R, List<String>> named) {
    return table
        .refersTo(CompetencyRef.LOOKUP, row -> named.apply(row).stream().filter(Objects::nonNull))
        .json("topics", (row, references) -> of(row, references, named.apply(row.input())));
  }

  /** Notes a fault for each competency that is named twice. */
  public static void check(List<String> named, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i) != null && !seen.add(named.get(i))) {
        faults.add("/competencyExternalIds/" + i, FaultCode.DUPLICATE, "It is named already.");
      }
    }
  }

  /** Brings the rows beside a table into step with what its things name now. */
  public static void link(Sql sql, String table, List<UUID> ids) {
    sql.update(LINK.with("table", table), Args.none().uuids("ids", ids));
  }

  /** Keeps the competencies from being deleted that things name. */
  public static Referrer referrer(String table) {
    String live =
        "exists (select 1 from "
            + table
            + " g where g.tenant_id = :tenant and g.id = r."
            + table
            + "_id and g.deleted_at is null)";
    return new Referrer("competency", table + "_topic", "competency_id", live);
  }

  /** A condition: the thing of an alias is about the competency of a parameter. */
  public static String about(String table, String alias, String parameter) {
    return "exists (select 1 from "
        + table
        + "_topic o where o.tenant_id = :tenant and o."
        + table
        + "_id = "
        + alias
        + ".id and o.competency_id = :"
        + parameter
        + ")";
  }

  /** The external ids of topics, as clients send them. */
  public static List<String> externalIds(List<Topic> topics) {
    return topics.stream().map(Topic::competencyExternalId).toList();
  }

  private static Json of(Inbound<?> row, References references, List<String> named) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      CompetencyRef competency =
          references.find(
              CompetencyRef.LOOKUP,
              row.source(),
              named.get(i),
              "/competencyExternalIds/" + i,
              row.faults());
      if (competency != null) {
        topics.add(new Topic(competency.id(), named.get(i)));
      }
    }
    return JsonText.of(topics);
  }
}
