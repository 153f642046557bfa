package org.espalier.privacy.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * Takes a person out of every table: what concerns the person loses its words and names, what the
 * person did is done by a pseudonym, copies are deleted. Ids, levels, dates and states stay, so
 * that no sum over people changes. There is no way back.
 */
@ApplicationScoped
public class Eraser {

  private final Sql sql;
  private final List<Query> statements;

  Eraser(Sql sql) {
    this.sql = sql;
    List<Query> all = new ArrayList<>();
    // Those that look at who owns a row by its keys go before the keys do.
    PersonalTables.all().forEach(table -> acts(table, all));
    PersonalTables.all().reversed().forEach(table -> rows(table, all));
    this.statements = List.copyOf(all);
  }

  /** Does it, in the present transaction. */
  public void erase(Person person) {
    sql.takeTime();
    for (Query statement : statements) {
      sql.update(statement, person.args());
    }
  }

  /** Words and names of whoever acted. */
  private static void acts(PersonalTable table, List<Query> all) {
    Map<String, String> set = new LinkedHashMap<>();
    table
        .written()
        .forEach((words, author) ->
            set.put(
                words, "case when " + bySubject(author) + " then null else t." + words + " end"));
    table
        .actors()
        .forEach(actor ->
            set.put(
                actor,
                "case when " + bySubject(actor) + " then :pseudonym else t." + actor + " end"));
    table
        .signed()
        .forEach((column, one) ->
            set.put(
                column,
                "case when "
                    + bySubject(one.actor())
                    + " then "
                    + one.replacement()
                    + " else t."
                    + column
                    + " end"));
    if (!set.isEmpty()) {
      String any =
          table.actors().stream().map(Eraser::bySubject).collect(Collectors.joining(" or "));
      all.add(update(table, set, "(" + any + ")"));
    }
  }

  private static void rows(PersonalTable table, List<Query> all) {
    if (table.removed() != null) {
      all.add(
          Query.of(
              "delete from "
                  + table.name()
                  + " t where t.tenant_id = :tenant and ("
                  + table.removed()
                  + ")"));
    } else if (table.about() != null && !table.erased().isEmpty()) {
      all.add(update(table, table.erased(), table.about()));
    }
  }

  private static Query update(PersonalTable table, Map<String, String> set, String condition) {
    return Query.of(
        "update "
            + table.name()
            + " t set "
            + set.entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "))
            + " where t.tenant_id = :tenant and "
            + condition);
  }

  private static String bySubject(String column) {
    return "t." + column + " = any(:subjects::text[])";
  }
}
