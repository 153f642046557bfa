package org.espalier.integration.frameworks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.espalier.integration.bulk.Findings;
import org.espalier.integration.bulk.FrameworkFormat;
import org.espalier.integration.bulk.FrameworkOrder;
import org.espalier.integration.bulk.FrameworkReader;
import org.espalier.integration.bulk.PublishedFile;
import org.jspecify.annotations.Nullable;

/**
 * The NICE Workforce Framework for Cybersecurity of NIST as tables: statements (tasks, knowledge,
 * skills), competency areas, work roles, and which role involves which statements.
 */
@ApplicationScoped
class NiceReader implements FrameworkReader {

  private static final String STATEMENT = "statement_id";
  private static final String TEXT = "statement";
  private static final String TYPE = "type";
  private static final String ROLE = "work_role_id";
  private static final String AREA = "competency_area_id";
  private static final String CATEGORY = "category";
  private static final String NAME = "name";
  private static final String DESCRIPTION = "description";

  @Override
  public FrameworkFormat format() {
    return FrameworkFormat.NICE;
  }

  @Override
  public boolean reads(String name) {
    return Tables.reads(name);
  }

  @Override
  public Findings read(List<PublishedFile> files, FrameworkOrder order) {
    Findings findings = new Findings();
    Tables tables = new Tables(files, findings);
    List<Table> statements = tables.that(table -> table.has(STATEMENT, TYPE, TEXT));
    List<Table> areas = tables.that(table -> table.has(AREA, DESCRIPTION));
    List<Table> roles = tables.that(table -> table.has(ROLE, NAME));
    List<Table> links = tables.that(table -> table.has(ROLE, STATEMENT));
    tables.done("one with statement_id, type and statement");
    new Framework(findings, order).write(statements, areas, roles, links);
    return findings;
  }

  private static final class Framework {

    private final Findings findings;
    private final FrameworkOrder order;
    private final Catalogue catalogue;

    Framework(Findings findings, FrameworkOrder order) {
      this.findings = findings;
      this.order = order;
      this.catalogue = new Catalogue(findings, "nice", order.version(), "JOB");
    }

    void write(List<Table> statements, List<Table> areas, List<Table> roles, List<Table> links) {
      List<String> labels = List.of("Not shown", "Shown");
      catalogue.framework(
          new Place("file", null, null),
          "NICE Workforce Framework for Cybersecurity",
          order.version(),
          catalogue.scale(order, "nice-shown", "Shown or not", 0, 1, labels),
          "https://niccs.cisa.gov/workforce-development/nice-framework");
      each(statements, Set.of(STATEMENT, TYPE, TEXT), this::statement);
      each(areas, Set.of(AREA, DESCRIPTION), this::area);
      each(roles, Set.of(ROLE, NAME, CATEGORY), this::role);
      each(links, Set.of(ROLE, STATEMENT, "statement_type"), this::link);
    }

    private void each(List<Table> tables, Set<String> read, Taker taker) {
      for (Table table : tables) {
        table.noteOthers(read, findings);
        table.rows().forEach(row -> taker.take(table, row));
      }
    }

    private void statement(Table table, TableRow row) {
      ObjectNode made = competency(table, row, STATEMENT, row.line(TEXT), row.line(TEXT));
      String type = row.line(TYPE);
      if (made == null || type.isEmpty()) {
        return;
      }
      made.put("parentExternalId", catalogue.competency(type));
      if (!catalogue.knows(type)) {
        catalogue.competency(place(table, row, TYPE), type, type, "", null);
      }
    }

    private void area(Table table, TableRow row) {
      competency(table, row, AREA, row.line(AREA), row.block(DESCRIPTION));
    }

    private @Nullable ObjectNode competency(
        Table table, TableRow row, String key, String name, String description) {
      String id = row.line(key);
      if (id.isEmpty() || name.isEmpty()) {
        leave(table, row, key, name, "No id or no text; the row was left out.");
        return null;
      }
      if (catalogue.knows(id)) {
        leave(table, row, key, id, "It stands there already; the first row counts.");
        return null;
      }
      boolean fits = name.length() <= Catalogue.LONGEST_NAME;
      String shown = fits ? name : Wording.cut(name, Catalogue.LONGEST_NAME - 1) + "…";
      String told = fits && description.equals(name) ? "" : description;
      return catalogue.competency(place(table, row, key), id, shown, told, null);
    }

    private void role(Table table, TableRow row) {
      String id = row.line(ROLE);
      String name = row.line(NAME);
      String category = row.line(CATEGORY);
      if (id.isEmpty() || name.isEmpty()) {
        leave(table, row, ROLE, id + name, "No id or no name; the row was left out.");
      } else if (catalogue.knowsJob(id)) {
        leave(table, row, ROLE, id, "The role stands there already; the first row counts.");
      } else {
        String family = category.isEmpty() ? null : catalogue.family(List.of(category));
        catalogue.job(place(table, row, NAME), id, name, family);
      }
    }

    private void link(Table table, TableRow row) {
      String role = row.line(ROLE);
      String statement = row.line(STATEMENT);
      if (!catalogue.knowsJob(role) || !catalogue.knows(statement)) {
        leave(table, row, STATEMENT, role + ": " + statement, "No such role or no such statement.");
      } else if (catalogue.requires(role, statement)) {
        leave(table, row, STATEMENT, role + ": " + statement, "It stands there already.");
      } else {
        catalogue.requirement(catalogue.job(role), statement, BigDecimal.ONE);
      }
    }

    private static Place place(Table table, TableRow row, String field) {
      return new Place(table.file(), row.line(), field);
    }

    private void leave(Table table, TableRow row, String field, String text, String reason) {
      findings.leave(table.file(), row.line(), field, text, reason);
    }
  }

  private interface Taker {
    void take(Table table, TableRow row);
  }
}
