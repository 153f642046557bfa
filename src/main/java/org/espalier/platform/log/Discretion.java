package org.espalier.platform.log;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the log does not say: who it is about. Our own messages name no people; what exceptions of
 * others say may quote what was sent, so that only their words are kept and not what they quote.
 */
final class Discretion {

  private static final String HIDDEN = "…";

  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

  /** Paths of things with what names them, and queries. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(/(?:api/v1|scim/v2|xapi|ims/case/v1p1|graphql)(?:/[A-Za-z-]++)?+)[/?][^\\s\"']*");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|“[^”]*”|`[^`]*`");

  /** What these say is about the program or the network. */
  private static final List<Class<? extends Throwable>> SPOKEN =
      List.of(
          NullPointerException.class,
          ClassCastException.class,
          ArithmeticException.class,
          IndexOutOfBoundsException.class,
          SocketException.class,
          java.net.UnknownHostException.class,
          java.net.http.HttpTimeoutException.class,
          FileSystemException.class,
          SSLException.class,
          StartRefused.class);

  private Discretion() {}

  /** A message without addresses of people and without what paths name. */
  static String words(String message) {
    String bare = message.indexOf('@') < 0 ? message : ADDRESS.matcher(message).replaceAll(HIDDEN);
    return bare.indexOf('/') < 0 ? bare : PLACE.matcher(bare).replaceAll("$1/" + HIDDEN);
  }

  /** What a log prints of an exception: its class, and as much of its message as may be told. */
  static String words(Throwable thrown) {
    String name = thrown.getClass().getName();
    String message = message(thrown);
    return message == null ? name : name + ": " + words(message);
  }

  private static @Nullable String message(Throwable thrown) {
    String said = thrown.getLocalizedMessage();
    if (said == null || SPOKEN.stream().anyMatch(type -> type.isInstance(thrown))) {
      return said;
    }
    if (thrown.getCause() != null && said.equals(thrown.getCause().toString())) {
      return words(thrown.getCause());
    }
    int detail = said.indexOf("\n  Detail:");
    String told = detail < 0 ? said : said.substring(0, detail);
    String bare = QUOTED.matcher(told).replaceAll(HIDDEN);
    if (thrown instanceof SQLException refused) {
      return bare + place(refused);
    }
    return quotes(thrown) && bare.indexOf(':') >= 0
        ? bare.substring(0, bare.indexOf(':') + 1) + HIDDEN
        : bare;
  }

  /** True for those that are about something that was read, and say what it was. */
  private static boolean quotes(Throwable thrown) {
    return thrown instanceof IllegalArgumentException
        || thrown instanceof DateTimeException
        || thrown instanceof IOException
        || thrown.getClass().getName().startsWith("com.fasterxml.")
        || thrown.getClass().getName().startsWith("graphql.");
  }

  /** Where the database found it, in the database's own names. */
  private static String place(SQLException refused) {
    StringBuilder place = new StringBuilder(" [" + refused.getSQLState());
    if (refused instanceof PSQLException known && known.getServerErrorMessage() != null) {
      ServerErrorMessage told = known.getServerErrorMessage();
      append(place, "table", told.getTable());
      append(place, "column", told.getColumn());
      append(place, "constraint", told.getConstraint());
    }
    return place.append(']').toString();
  }

  private static void append(StringBuilder place, String what, @Nullable String name) {
    if (name != null) {
      place.append(", ").append(what).append(' ').append(name);
    }
  }
}
