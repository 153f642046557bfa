package org.espalier.integration.casev1;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Filters of documents as the standard writes them: {@code title~'data' AND version='2'}. What
 * clients send is bound, never written into the statement.
 */
final class DocumentFilter {

  /** What can be filtered and sorted by, and where it stands. */
  static final Map<String, String> COLUMNS =
      Map.of(
          "title", "d.name",
          "version", "d.edition",
          "adoptionStatus", "d.adoption",
          "lastChangeDateTime", "d.changed_at");

  private static final int MOST_TERMS = 10;
  private static final Pattern TERM =
      Pattern.compile("\\s*([A-Za-z]+)\\s*(=|!=|>=|<=|>|<|~)\\s*'((?:[^']|'')*+)'\\s*");
  private static final Pattern JOINER = Pattern.compile("(AND|OR)\\b");

  private final Params params;
  private final StringBuilder sql = new StringBuilder();
  private final Args args = Args.none();
  private int terms;

  private DocumentFilter(Params params) {
    this.params = params;
  }

  /** The condition that a filter is; what is wrong with it is a fault of the parameters. */
  static Condition of(@Nullable String filter, Params params) {
    if (filter == null) {
      return Condition.ALL;
    }
    DocumentFilter read = new DocumentFilter(params);
    read.read(filter);
    return Condition.of("(" + read.sql + ")", read.args);
  }

  private void read(String filter) {
    Matcher term = TERM.matcher(filter);
    Matcher joiner = JOINER.matcher(filter);
    int at = 0;
    while (terms < MOST_TERMS && term.region(at, filter.length()).lookingAt()) {
      add(term.group(1), term.group(2), term.group(3).replace("''", "'"));
      at = term.end();
      if (at == filter.length()) {
        return;
      }
      if (!joiner.region(at, filter.length()).lookingAt()) {
        break;
      }
      sql.append(joiner.group(1).equals("AND") ? " and " : " or ");
      at = joiner.end();
    }
    refuse("It cannot be read from its character " + (at + 1) + " on.");
  }

  private void add(String field, String operator, String value) {
    String column = COLUMNS.get(field);
    String name = "v" + terms++;
    if (column == null) {
      refuse("Documents are not filtered by " + field + ".");
    } else if (field.equals("lastChangeDateTime")) {
      moment(column, operator, value, name);
    } else if (operator.equals("~")) {
      sql.append("strpos(lower(").append(column).append("), lower(:").append(name).append(")) > 0");
      args.and(name, value);
    } else {
      compare(column, operator, name + "::text");
      args.and(name, value);
    }
  }

  private void moment(String column, String operator, String value, String name) {
    Instant moment = moment(value);
    if (moment == null || operator.equals("~")) {
      refuse("A time is compared with a date or time of RFC 3339.");
    } else {
      compare(column, operator, name + "::timestamptz");
      args.and(name, moment);
    }
  }

  private static @Nullable Instant moment(String text) {
    try {
      return Moments.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void compare(String column, String operator, String parameter) {
    String sign = operator.equals("!=") ? "<>" : operator;
    sql.append(column).append(' ').append(sign).append(" :").append(parameter);
  }

  private void refuse(String why) {
    params.faults().add("?filter", FaultCode.NOT_ALLOWED, why);
  }
}
