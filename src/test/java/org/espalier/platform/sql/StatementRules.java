package org.espalier.platform.sql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.RollbackStatement;
import net.sf.jsqlparser.statement.SavepointStatement;
import net.sf.jsqlparser.statement.SetStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.delete.ParenthesedDelete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.insert.ParenthesedInsert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.ParenthesedUpdate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;

/**
 * What every statement of the server must keep to, so that it runs on one node of a cluster
 * distributed by tenant, and means the same wherever it runs.
 */
final class StatementRules {

  /** Tables of the operator, which belong to no tenant. */
  static final Set<String> OPERATOR_TABLES =
      Set.of("tenant", "work_queue", "server_notice", "rate_use");

  private static final Pattern VOLATILE =
      Pattern.compile(
          "now|random|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday"
              + "|gen_random_uuid|uuid_generate_.*|uuidv[47]|nextval|setval|txid_.*|pg_current_xact_id");
  private static final Pattern CLUSTER_WIDE = Pattern.compile("pg_(try_)?advisory.*|pg_notify");
  private static final Set<Class<?>> WITHOUT_TABLES =
      Set.of(SavepointStatement.class, RollbackStatement.class, SetStatement.class);

  private final Predicate<Expression> tenantParameter;
  private final Set<String> faults = new TreeSet<>();
  private final Set<Table> checked = Collections.newSetFromMap(new IdentityHashMap<>());
  private Set<String> made = Set.of();

  private StatementRules(Predicate<Expression> tenantParameter) {
    this.tenantParameter = tenantParameter;
  }

  /**
   * What is wrong with a text of one statement or several.
   *
   * @param tenantParameter true for the parameters that the tenant is bound to
   */
  static Set<String> faults(String sql, Predicate<Expression> tenantParameter) {
    StatementRules rules = new StatementRules(tenantParameter);
    Dialect.parse(sql).forEach(rules::check);
    return rules.faults;
  }

  private void check(Statement statement) {
    boolean known =
        statement instanceof Select
            || statement instanceof Insert
            || statement instanceof Update
            || statement instanceof Delete
            || WITHOUT_TABLES.contains(statement.getClass());
    if (!known) {
      faults.add("a kind of statement that has no place here: " + statement);
    }
    SyntaxTree tree = SyntaxTree.of(statement);
    made =
        tree.all(WithItem.class).stream()
            .map(with -> name(String.valueOf(with.getUnquotedAliasName())))
            .collect(Collectors.toSet());
    tree.all(PlainSelect.class).forEach(select -> check(Sources.of(select)));
    tree.all(PlainSelect.class).forEach(this::passLocked);
    // One in parentheses only holds the real one, which is among the nodes too.
    tree.all(Update.class).stream()
        .filter(update -> !(update instanceof ParenthesedUpdate))
        .forEach(update -> check(Sources.of(update)));
    tree.all(Delete.class).stream()
        .filter(delete -> !(delete instanceof ParenthesedDelete))
        .forEach(delete -> check(Sources.of(delete)));
    tree.all(Insert.class).stream()
        .filter(insert -> !(insert instanceof ParenthesedInsert))
        .forEach(this::check);
    tree.all(UpdateSet.class).forEach(this::keepTenant);
    tree.all(CaseExpression.class).forEach(this::compareByName);
    tree.all(Table.class).forEach(this::requireChecked);
    expressions(tree);
  }

  /** The name after {@code for update of} is that of a source, which was looked at as such. */
  private void passLocked(PlainSelect select) {
    Table locked = select.getForUpdateTable();
    if (locked != null && Sources.of(select).named(name(locked.getName()))) {
      checked.add(locked);
    }
  }

  /** Every source of rows is narrowed to the tenant by a parameter of its own. */
  private void check(Sources sources) {
    for (Sources.Source source : sources.all()) {
      checked.add(source.table());
      if (tenantTable(source.table()) && !source.narrowed(tenantParameter)) {
        faults.add("no tenant_id = :tenant for " + source.table() + " in " + sources.text());
      }
    }
  }

  /** What is written belongs to the tenant, and so does what it may meet. */
  private void check(Insert insert) {
    Table table = insert.getTable();
    checked.add(table);
    if (!tenantTable(table)) {
      return;
    }
    if (insert.getWithItemsList() != null
        && insert.getWithItemsList().stream().anyMatch(WithItem::isRecursive)) {
      faults.add("a recursion before insert into " + table + ": write it before its select");
    }
    if (!new Written(insert).tenant(tenantParameter)) {
      faults.add("tenant_id is not :tenant in insert into " + table);
    }
    if (insert.getConflictTarget() != null
        && !insert.getConflictTarget().getIndexColumnNames().contains("tenant_id")) {
      faults.add("on conflict without tenant_id in insert into " + table);
    }
  }

  /** A coordinator that fills the parameter in writes down something else. */
  private void compareByName(CaseExpression choice) {
    Expression compared = choice.getSwitchExpression();
    if (compared instanceof JdbcParameter || compared instanceof JdbcNamedParameter) {
      faults.add("case of a parameter: compare it in each branch");
    }
  }

  private void keepTenant(UpdateSet set) {
    if (set.getColumns().stream().anyMatch(column -> column.getColumnName().equals("tenant_id"))) {
      faults.add("tenant_id is changed");
    }
  }

  /** Nothing escapes: a table in a place that the rules do not look at is a fault of the rules. */
  private void requireChecked(Table table) {
    if (!checked.contains(table)) {
      faults.add("a table where none is expected: " + table);
    }
  }

  private void expressions(SyntaxTree tree) {
    tree.all(TimeKeyExpression.class)
        .forEach(time -> faults.add("the database's clock: " + time + "; bind the time"));
    for (Function function : tree.all(Function.class)) {
      // A function that stands for a table is a node around the function itself.
      String name = function.getName() == null ? "" : name(function.getName());
      if (VOLATILE.matcher(name).matches()) {
        faults.add("a volatile function: " + name + "; bind the value");
      } else if (CLUSTER_WIDE.matcher(name).matches()) {
        faults.add("a function that means nothing on a cluster: " + name);
      } else if (name.equals("current_setting")) {
        faults.add("current_setting; bind the value");
      }
    }
    Stream.of("xmin", "ctid", "tableoid")
        .filter(hidden ->
            tree.all(net.sf.jsqlparser.schema.Column.class).stream()
                .anyMatch(column -> column.getColumnName().equals(hidden)))
        .forEach(hidden -> faults.add("the hidden column " + hidden));
  }

  private boolean tenantTable(Table table) {
    String name = name(table.getName());
    boolean catalogue = name.startsWith("pg_");
    return !made.contains(name) && !OPERATOR_TABLES.contains(name) && !catalogue;
  }

  private static String name(String raw) {
    return raw.toLowerCase(Locale.ROOT);
  }
}
