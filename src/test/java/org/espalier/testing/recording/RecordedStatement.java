package org.espalier.testing.recording;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that is noted, with the text values bound to it, when it is executed. */
final class RecordedStatement implements InvocationHandler {

  private final Object real;
  private final @Nullable String prepared;
  private final boolean analytic;
  private final Map<Integer, String> texts = new HashMap<>();

  RecordedStatement(Object real, @Nullable String prepared, boolean analytic) {
    this.real = real;
    this.analytic = analytic;
    this.prepared = prepared;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    String name = method.getName();
    if (name.startsWith("set") && args != null && args.length >= 2) {
      if (args[0] instanceof Integer index) {
        bind(index, args[1]);
      }
    } else if (name.startsWith("execute")) {
      String text = args != null && args[0] instanceof String sql ? sql : prepared;
      if (text != null) {
        Statements.note(text, texts, analytic);
      }
    }
    return RecordedConnection.call(real, method, args);
  }

  private void bind(Integer index, @Nullable Object value) {
    if (value instanceof String text) {
      texts.put(index, text);
    } else {
      texts.remove(index);
    }
  }
}
