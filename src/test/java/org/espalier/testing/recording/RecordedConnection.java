package org.espalier.testing.recording;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection whose statements are noted when they are executed. */
final class RecordedConnection implements InvocationHandler {

  private final Connection real;
  private final boolean analytic;

  private RecordedConnection(Connection real, boolean analytic) {
    this.real = real;
    this.analytic = analytic;
  }

  static Connection of(Connection real, boolean analytic) {
    return proxy(Connection.class, new RecordedConnection(real, analytic));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    Object answer = call(real, method, args);
    String text = args != null && args[0] instanceof String sql ? sql : null;
    return switch (answer) {
      case CallableStatement statement ->
          proxy(CallableStatement.class, new RecordedStatement(statement, text, analytic));
      case PreparedStatement statement ->
          proxy(PreparedStatement.class, new RecordedStatement(statement, text, analytic));
      case Statement statement ->
          proxy(Statement.class, new RecordedStatement(statement, text, analytic));
      case null, default -> answer;
    };
  }

  static @Nullable Object call(Object on, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(on, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
