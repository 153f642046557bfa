package org.espalier.platform.workflow;

import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where the life of a kind of things is kept: a column of their table says where each of them is,
 * and a table of steps how it came there. {@link Lifecycles} takes things through it.
 */
public final class Lifecycle {

  private static final Query STEP = Query.file("platform/take_step");
  private static final Query RECORD = Query.file("platform/record_steps");
  private static final Query TAKEN = Query.file("platform/record_step");

  private final String subject;
  private final Transitions taken;
  private final Query step;
  private final Query recordOne;
  private final Query record;

  private Lifecycle(
      String subject, String table, String state, String owner, @Nullable Enum<?> first) {
    String log = table + "_transition";
    this.subject = subject;
    this.taken = Transitions.in(log, owner);
    this.step = STEP.with("table", table).with("state", state);
    this.recordOne = TAKEN.with("log", log).with("owner", owner);
    this.record =
        RECORD
            .with("table", table)
            .with("state", state)
            .with("log", log)
            .with("owner", owner)
            .with("first", first == null ? "null::text" : "'" + first.name() + "'");
  }

  /**
   * A life whose states stand in the column {@code state}, and its steps in {@code
   * <table>_transition}.
   *
   * @param subject what one of the things is called in events: {@code goal}
   * @param owner the column of the steps that says whose they are
   * @param first where all things begin; going on from there is a step, also when they are made
   */
  public static Lifecycle of(String subject, String table, String owner, Enum<?> first) {
    return of(subject, table, "state", owner, first);
  }

  /**
   * The same of things that begin in several states: where they began is no step.
   *
   * @param owner the column of the steps that says whose they are
   */
  public static Lifecycle of(String subject, String table, String owner) {
    return new Lifecycle(subject, table, "state", owner, null);
  }

  /** The same of things whose states stand in another column. */
  public static Lifecycle of(
      String subject, String table, String state, String owner, Enum<?> first) {
    return new Lifecycle(subject, table, state, owner, first);
  }

  String subject() {
    return subject;
  }

  Transitions taken() {
    return taken;
  }

  Query step() {
    return step;
  }

  Query recordOne() {
    return recordOne;
  }

  Query record() {
    return record;
  }
}
