package org.espalier.platform.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters ({@code :name}) and, if it is to be completed, slots ({@code
 * {name}}). Immutable; made once and kept in a constant. Completed forms are remembered, for their
 * number is that of the code paths. What it says is read when it is used for the first time: there
 * are many, and a server that starts needs few.
 */
public final class Query {

  private static final int MOST_COMPLETIONS = 500;
  private static final String IN_CODE = "code/";
  private static final StackWalker CALLERS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final String name;
  private final Supplier<String> source;
  private final ConcurrentMap<String, Query> completions = new ConcurrentHashMap<>();
  private volatile @Nullable Form form;

  private Query(String name, Supplier<String> source) {
    this.name = name;
    this.source = source;
  }

  /** A statement given in the code: for short ones that read best where they are used. */
  public static Query of(String text) {
    Class<?> place = CALLERS.getCallerClass().getNestHost();
    return new Query(IN_CODE + place.getSimpleName(), () -> text);
  }

  /**
   * A statement kept in {@code sql/<path>.sql}; {@code {include path}} in it stands for another
   * file. Whoever uses it is told if there is no such file.
   */
  public static Query file(String path) {
    return new Query(path, () -> SqlFiles.read(path));
  }

  /**
   * This statement with a slot filled by a piece of SQL, whose parameters become parameters of the
   * whole. Whoever uses it is told if there is no such slot.
   */
  public Query with(String slot, String sql) {
    String key = slot + '=' + sql;
    Query known = completions.get(key);
    if (known != null) {
      return known;
    }
    Query made = new Query(name, () -> filled(slot, sql));
    if (completions.size() < MOST_COMPLETIONS) {
      completions.put(key, made);
    }
    return made;
  }

  private String filled(String slot, String sql) {
    String open = "{" + slot + "}";
    if (!toString().contains(open)) {
      throw new IllegalArgumentException("no slot " + slot + " in " + name);
    }
    return toString().replace(open, sql);
  }

  /** The text on one line and without comments: for a piece that other statements are made of. */
  public String piece() {
    return toString().replaceAll("--[^\n]*(\n|$)", "").replaceAll("\\s*\n\\s*", " ").strip();
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
    return form().jdbc;
  }

  /** The parameters' names in the order of their question marks, repeated as often as used. */
  List<String> parameters() {
    return form().parameters;
  }

  /**
   * True if only its values tell which plan is good: a match of words (@@) finds everybody or
   * nobody, and a plan for words in general goes over all things of a tenant.
   */
  boolean plannedByValues() {
    return form().plannedByValues;
  }

  /** The type that a parameter is cast to somewhere in the statement, or null if nowhere. */
  @Nullable String type(String parameter) {
    return form().types.get(parameter);
  }

  @Override
  public String toString() {
    return form().text;
  }

  /** Two threads that come at the same moment make the same of it. */
  private Form form() {
    Form known = form;
    if (known == null) {
      known = Form.of(source.get());
      form = known;
    }
    return known;
  }

  /** What a statement says. */
  private record Form(
      String text,
      String jdbc,
      List<String> parameters,
      Map<String, String> types,
      boolean plannedByValues) {

    private static final Pattern TOKENS =
        Pattern.compile(
            "'(?:[^']|'')*'|--[^\n]*|/\\*.*?\\*/|::|:([a-z][A-Za-z0-9_]*)(?:(?=::("
                + "(?:double precision|character varying|time(?:stamp)? with(?:out)? time zone|[a-z0-9_]+)"
                + "(?:\\[])?)))?",
            Pattern.DOTALL);

    static Form of(String text) {
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
      String jdbc = sql.toString().replaceAll("\\s*\n\\s*", "\n").strip();
      return new Form(text, jdbc, List.copyOf(names), Map.copyOf(casts), jdbc.contains("@@"));
    }
  }
}
