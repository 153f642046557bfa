package org.espalier.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.update.Update;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one level of a statement takes rows from, each with what must hold of its rows.
 */
final class Sources {

  private final String text;
  private final List<Expression> always = new ArrayList<>();
  private final List<Source> all = new ArrayList<>();

  private Sources(Object statement, @Nullable Expression where) {
    this.text = statement.toString();
    always.addAll(terms(where));
  }

  static Sources of(PlainSelect select) {
    Sources sources = new Sources(select, select.getWhere());
    sources.add(select.getFromItem(), List.of());
    sources.join(select.getJoins());
    return sources;
  }

  static Sources of(Update update) {
    Sources sources = new Sources(update, update.getWhere());
    sources.add(update.getTable(), List.of());
    sources.add(update.getFromItem(), List.of());
    sources.join(update.getStartJoins());
    sources.join(update.getJoins());
    return sources;
  }

  static Sources of(Delete delete) {
    Sources sources = new Sources(delete, delete.getWhere());
    sources.add(delete.getTable(), List.of());
    Stream.of(delete.getTables(), delete.getUsingList())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .forEach(table -> sources.add(table, List.of()));
    sources.join(delete.getJoins());
    return sources;
  }

  List<Source> all() {
    return all;
  }

  /** True if one of the tables goes by this name here. */
  boolean named(String alias) {
    return all.stream().anyMatch(source -> source.alias().equals(alias));
  }

  String text() {
    return text.length() > 400 ? text.substring(0, 400) + " …" : text;
  }

  /** An outer join's condition narrows the joined table only; an inner one's narrows all. */
  private void join(@Nullable List<Join> joins) {
    for (Join join : joins == null ? List.<Join>of() : joins) {
      List<Expression> on =
          join.getOnExpressions().stream().flatMap(term -> terms(term).stream()).toList();
      boolean outer = join.isLeft() || join.isRight() || join.isFull() || join.isOuter();
      if (!outer) {
        always.addAll(on);
      }
      add(join.getFromItem(), join.isLeft() ? on : List.of());
    }
  }

  private void add(@Nullable FromItem item, List<Expression> own) {
    if (item instanceof Table table) {
      all.add(new Source(table, own));
    }
  }

  private static List<Expression> terms(@Nullable Expression condition) {
    return switch (condition) {
      case null -> List.of();
      case AndExpression and ->
          Stream.of(and.getLeftExpression(), and.getRightExpression())
              .flatMap(side -> terms(side).stream())
              .toList();
      case ParenthesedExpressionList<?> list when list.size() == 1 -> terms(list.getFirst());
      default -> List.of(condition);
    };
  }

  /** A table with the terms that narrow it alone. */
  final class Source {

    private final Table table;
    private final List<Expression> own;

    private Source(Table table, List<Expression> own) {
      this.table = table;
      this.own = own;
    }

    Table table() {
      return table;
    }

    /** True if the table's tenant is a parameter's value in every row that comes out. */
    boolean narrowed(Predicate<Expression> tenantParameter) {
      return Stream.concat(always.stream(), own.stream())
          .anyMatch(term ->
              term instanceof EqualsTo equal
                  && (tenant(equal.getLeftExpression())
                          && tenantParameter.test(equal.getRightExpression())
                      || tenant(equal.getRightExpression())
                          && tenantParameter.test(equal.getLeftExpression())));
    }

    private boolean tenant(Expression side) {
      if (!(side instanceof Column column) || !column.getColumnName().equals("tenant_id")) {
        return false;
      }
      Table named = column.getTable();
      return named == null || named.getName() == null
          ? all.size() == 1
          : named.getName().equals(alias());
    }

    private String alias() {
      return table.getAlias() == null ? table.getName() : table.getAlias().getName().strip();
    }
  }
}
