package org.espalier.platform.sql;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** What it says: equal to what another one says that leaves out the same. */
  public Meaning meaning() {
    return new Meaning(sql, args.compared());
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

  /** A condition as something to compare; it may be held on to. */
  public record Meaning(String sql, Map<String, @Nullable Object> values) {}
}
