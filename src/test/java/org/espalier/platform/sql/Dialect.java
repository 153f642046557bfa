package org.espalier.platform.sql;

import java.util.List;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statements;

/**
 * Reads PostgreSQL's SQL with a parser that does not know all of it. What it does not know is
 * replaced by something that means the same to the statement rules; {@link StatementRulesTest}
 * insists that each replacement is still needed.
 */
final class Dialect {

  /**
   * A piece of SQL that the parser stumbles over.
   *
   * @param sample a statement that it cannot read
   */
  record Gap(String sample, Pattern unknown, String replacement) {}

  static final List<Gap> GAPS =
      List.of(
          // Whether a CTE is inlined says nothing about what it reads.
          new Gap(
              "with a as not materialized (select 1) select 1 from a",
              Pattern.compile("\\bas not materialized\\b"),
              "as"),
          // An array from somewhere to its end: the bounds are expressions without tables.
          new Gap("select p.path[2 :] from p", Pattern.compile("\\s:]"), " : 9]"),
          // A word that the parser keeps for itself.
          new Gap(
              "with absent as (select 1) select 1 from absent",
              Pattern.compile("\\babsent\\b"),
              "missing"),
          // After a join's condition the parser takes "on conflict" for another condition.
          new Gap(
              "insert into a (x) select 1 from t join r on r.x = t.x on conflict (x) do nothing",
              Pattern.compile(
                  "(\\bon [a-z_.]+ = [a-z_.]+(?: and [a-z_.]+ = [a-z_.]+)*)\\s+on conflict"),
              "$1 where true on conflict"));

  private Dialect() {}

  /** The statements of a text. */
  static Statements parse(String sql) {
    String known = sql;
    for (Gap gap : GAPS) {
      known = gap.unknown().matcher(known).replaceAll(gap.replacement());
    }
    try {
      return plain(known);
    } catch (JSQLParserException e) {
      throw new IllegalArgumentException("cannot be parsed: " + sql, e);
    }
  }

  /** The statements of a text that the parser knows as it is. */
  static Statements plain(String sql) throws JSQLParserException {
    return CCJSqlParserUtil.parseStatements(sql, parser -> parser.withTimeOut(60_000));
  }
}
