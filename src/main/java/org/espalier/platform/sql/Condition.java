package org.espalier.platform.sql;

import java.util.Collection;
import java.util.stream.Collectors;

/** A piece of a WHERE clause with its values. */
public record Condition(String sql, Args args) {

  /** Always true: nothing is left out. */
  public static final Condition ALL = new Condition("true", Args.none());

  /** Never true: everything is left out. */
  public static final Condition NONE = new Condition("false", Args.none());

  /** A copy of the values: whoever adds to it changes no one else's, and {@link #ALL} is shared. */
  @Override
  public Args args() {
    return Args.none().and(args);
  }

  public static Condition of(String sql) {
    return new Condition(sql, Args.none());
  }

  public static Condition of(String sql, Args args) {
    return new Condition(sql, args);
  }

  /** True where all are. */
  public static Condition and(Collection<Condition> all) {
    Args args = Args.none();
    all.forEach(condition -> args.and(condition.args()));
    String sql =
        all.stream()
            .map(Condition::sql)
            .filter(s -> !s.equals("true"))
            .collect(Collectors.joining(" and "));
    return new Condition(sql.isEmpty() ? "true" : sql, args);
  }
}
