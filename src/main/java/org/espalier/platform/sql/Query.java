package org.espalier.platform.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters ({@code :name}) and, if it is to be completed, slots ({@code
 * {name}}). Immutable; made once and kept in a constant. Completed forms are remembered, for their
 * number is that of the code paths.
 */
public final class Query {

  private static final int MOST_COMPLETIONS = 500;
  private static final String IN_CODE = "code/";
  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final Pattern TOKENS =
      Pattern.compile(
          "'(?:[^']|'')*'|--[^\n"
              + "]*|/\\*.*?\\*/|::|:([a-z][A-Za-z0-9_]*)(?:(?=::((?:double precision|character"
              + " varying|time(?:stamp)? with(?:out)? time zone|[a-z0-9_]+)(?:\\[])?)))?",
          Pattern.DOTALL);

  private final String name;
  private final String text;
  private final String jdbc;
  private final List<String> parameters;
  private final Map<String, String> types;
  private final boolean plannedByValues;
  private final ConcurrentMap<String, Query> completions = new ConcurrentHashMap<>();

  private Query(String name, String text) {
    this.name = name;
    this.text = text;
    List<String> names = new ArrayList<>();
    Map<String, String> casts = new HashMap<>();
    StringBuilder sql = new StringBuilder(text.length());
    Matcher tokens = TOKENS.matcher(text);
    while (tokens.find()) {
      String parameter = tokens.group(1);
      boolean comment = tokens.group().startsWith("--") || tokens.group().startsWith("/*");
      if (parameter != null) {
        names.add(parameter);
        if (tokens.group(2) != null) {
          casts.put(parameter, tokens.group(2));
        }
      }
      tokens.appendReplacement(
          sql, parameter != null ? "?" : comment ? "" : Matcher.quoteReplacement(tokens.group()));
    }
    tokens.appendTail(sql);
    this.jdbc = sql.toString().replaceAll("\\s*\n\\s*", "\n").strip();
    this.parameters = List.copyOf(names);
    this.types = Map.copyOf(casts);
    this.plannedByValues = jdbc.contains("@@");
  }

  /** A statement given in the code: for short ones that read best where they are used. */
  public static Query of(String text) {
    Class<?> place = CALLERS.getCallerClass().getNestHost();
    return new Query(IN_CODE + place.getSimpleName(), text);
  }

  /**
   * A statement kept in {@code sql/<path>.sql}; {@code {include path}} in it stands for another
   * file.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static Query file(String path) {
    return new Query(path, SqlFiles.read(path));
  }

  /**
   * This statement with a slot filled by a piece of SQL, whose parameters become parameters of the
   * whole.
   */
  public Query with(String slot, String sql) {
    String key = slot + '=' + sql;
    Query known = completions.get(key);
    if (known != null) {
      return known;
    }
    if (!text.contains("{" + slot + "}")) {
      throw new IllegalArgumentException("no slot " + slot);
    }
    Query made = new Query(name, text.replace("{" + slot + "}", sql));
    if (completions.size() < MOST_COMPLETIONS) {
      completions.put(key, made);
    }
    return made;
  }

  /** The text on one line and without comments: for a piece that other statements are made of. */
  public String piece() {
    return text.replaceAll("--[^\n]*(\n|$)", "").replaceAll("\\s*\n\\s*", " ").strip();
  }

  /**
   * What it is called where it is measured: its file, or the class in whose code it stands. There
   * are as many names as there are files and such classes.
   */
  String name() {
    return name;
  }

  /** The text with {@code ?} for each parameter. */
  String jdbc() {
    return jdbc;
  }

  /** The parameters' names in the order of their question marks, repeated as often as used. */
  List<String> parameters() {
    return parameters;
  }

  /**
   * True if only its values tell which plan is good: a match of words (@@) finds everybody or
   * nobody, and a plan for words in general goes over all things of a tenant.
   */
  boolean plannedByValues() {
    return plannedByValues;
  }

  /** The type that a parameter is cast to somewhere in the statement, or null if nowhere. */
  @Nullable String type(String name) {
    return types.get(name);
  }

  @Override
  public String toString() {
    return text;
  }
}
