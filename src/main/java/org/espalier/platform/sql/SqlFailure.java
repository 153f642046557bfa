package org.espalier.platform.sql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A statement that the database refused, by SQLSTATE and constraint. The one place that reads
 * driver exceptions; a Citus shard's suffix ({@code _102429}) is taken off the constraint's name,
 * which there stands in the message only.
 */
public final class SqlFailure extends RuntimeException {

  private static final Pattern NAMED = Pattern.compile("constraint \"([a-z_]+?)(?:_\\d+)?\"");

  private static final int DEEPEST = 10;

  /** A NUL, or half a surrogate pair, in a text that was bound as it came: an id, a filter. */
  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

  /** What the pool says itself, which gives no state: that there was no connection in time. */
  private static final String OF_THE_POOL = "pool";

  private final String state;
  private final @Nullable String constraint;

  private SqlFailure(SQLException cause) {
    super(cause);
    this.state = cause.getSQLState() == null ? OF_THE_POOL : cause.getSQLState();
    this.constraint = constraintOf(cause);
  }

  /**
   * The exception to throw for a refused statement: a problem if it can be told to the client (the
   * server is busy), else a failure for the caller to understand.
   */
  public static RuntimeException of(SQLException cause) {
    SqlFailure failure = new SqlFailure(cause);
    if (UNSTORABLE.contains(failure.state)) {
      return CommonProblem.INVALID_REQUEST.because("A text has a character that cannot be stored.");
    }
    if (failure.full()) {
      NoRoom.told(failure.state);
      return CommonProblem.BUSY.because("The database has no room.");
    }
    return failure.busy()
        ? CommonProblem.BUSY.because("The database did not answer in time.")
        : failure;
  }

  /**
   * The same for an exception that has one of the driver's, or what was made of one, somewhere in
   * it, as that of a commit has during which the database went away; empty if it has none.
   */
  public static Optional<RuntimeException> within(Throwable thrown) {
    return within(thrown, DEEPEST);
  }

  private static Optional<RuntimeException> within(@Nullable Throwable thrown, int depth) {
    if (thrown == null || depth == 0) {
      return Optional.empty();
    }
    if (thrown instanceof ProblemException told) {
      return Optional.of(told);
    }
    if (thrown instanceof SQLException refused) {
      return Optional.of(of(refused));
    }
    return Stream.concat(
            Stream.ofNullable(thrown.getCause()), Arrays.stream(thrown.getSuppressed()))
        .flatMap(inner -> within(inner, depth - 1).stream())
        .findFirst();
  }

  /** True for a key that exists already. */
  public boolean duplicate() {
    return state.equals("23505");
  }

  /**
   * True for a reference to a row that is not there, or for the removal of one that is referred to.
   */
  public boolean dangling() {
    return state.equals("23503");
  }

  /** The constraint that was violated, without a shard's suffix. */
  public @Nullable String constraint() {
    return constraint;
  }

  private boolean busy() {
    return switch (state) {
      // lock, statement and idle time-outs, deadlock, serialization, too many connections, shutdown
      case "55P03", "57014", "25P03", "40P01", "40001", "53300", "57P01", "57P02", "57P03" -> true;
      // whom the connection leads to has become a replica, or not yet the primary
      case "25006", OF_THE_POOL -> true;
      default -> state.startsWith("08");
    };
  }

  /** True if disk or memory of the database is full, or cannot be read or written. */
  private boolean full() {
    return switch (state) {
      case "53000", "53100", "53200", "58030" -> true;
      default -> false;
    };
  }

  private static @Nullable String constraintOf(SQLException cause) {
    if (cause instanceof PSQLException refused) {
      ServerErrorMessage message = refused.getServerErrorMessage();
      if (message != null && message.getConstraint() != null) {
        return message.getConstraint().replaceFirst("_\\d+$", "");
      }
    }
    var named = NAMED.matcher(String.valueOf(cause.getMessage()));
    return named.find() ? named.group(1) : null;
  }
}
