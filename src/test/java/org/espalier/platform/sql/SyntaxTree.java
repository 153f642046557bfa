package org.espalier.platform.sql;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.parser.SimpleNode;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import org.jspecify.annotations.Nullable;

/**
 * Every node of a parsed statement. The fields are followed one by one instead of by the parser's
 * visitors, which leave places out: what is not seen cannot be judged.
 */
final class SyntaxTree {

  private final List<Object> nodes = new ArrayList<>();

  private SyntaxTree() {}

  static SyntaxTree of(Object root) {
    SyntaxTree tree = new SyntaxTree();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object next = open.poll();
      if (next instanceof Collection<?> many && !ours(next)) {
        many.stream().filter(item -> item != null).forEach(open::add);
      } else if (ours(next) && seen.add(next)) {
        tree.nodes.add(next);
        tree.follow(next, open);
      }
    }
    return tree;
  }

  /** The nodes of a type. */
  <T> List<T> all(Class<T> type) {
    return nodes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void follow(Object node, Deque<Object> open) {
    if (node instanceof Collection<?> many) {
      many.stream().filter(item -> item != null).forEach(open::add);
    }
    // The table that a column names is a mention, not a source of rows.
    if (node instanceof Column || node instanceof AllTableColumns) {
      return;
    }
    for (Class<?> type = node.getClass(); type != null && ours(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        Object value = value(field, node);
        if (value != null) {
          open.add(value);
        }
      }
    }
  }

  private static @Nullable Object value(Field field, Object node) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return null;
    }
    try {
      field.setAccessible(true);
      return field.get(node);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean ours(Object node) {
    return !(node instanceof SimpleNode) && !(node instanceof Enum<?>) && ours(node.getClass());
  }

  private static boolean ours(Class<?> type) {
    return type.getName().startsWith("net.sf.jsqlparser.")
        && !type.getName().startsWith("net.sf.jsqlparser.parser.");
  }
}
