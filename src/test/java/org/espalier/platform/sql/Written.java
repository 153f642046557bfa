package org.espalier.platform.sql;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;

/** What an insert writes. */
record Written(Insert insert) {

  /** True if what goes into tenant_id is always the tenant's parameter. */
  boolean tenant(Predicate<Expression> tenantParameter) {
    if (insert.getColumns() == null) {
      return false;
    }
    List<String> names =
        insert.getColumns().stream().map(column -> column.getColumnName()).toList();
    int place = names.indexOf("tenant_id");
    return place >= 0
        && insert.getSelect() != null
        && rows(insert.getSelect())
            .allMatch(row -> place < row.size() && tenantParameter.test(row.get(place)));
  }

  private static Stream<List<Expression>> rows(Select select) {
    return switch (select) {
      case Values values -> rows(values);
      case PlainSelect plain ->
          Stream.of(
              plain.getSelectItems().stream().<Expression>map(SelectItem::getExpression).toList());
      case ParenthesedSelect inner -> rows(inner.getSelect());
      case SetOperationList many -> many.getSelects().stream().flatMap(Written::rows);
      default -> Stream.of(List.of());
    };
  }

  private static Stream<List<Expression>> rows(Values values) {
    boolean many = values.getExpressions().stream().allMatch(List.class::isInstance);
    return many
        ? values.getExpressions().stream().map(row -> expressions((List<?>) row))
        : Stream.of(expressions(values.getExpressions()));
  }

  private static List<Expression> expressions(List<?> row) {
    return row.stream().map(Expression.class::cast).toList();
  }
}
