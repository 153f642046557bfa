package org.espalier.platform.graphql.execution;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the engine says of a request that it does not take, without the names of Java classes that
 * it uses for what was sent.
 */
final class EngineWords {

  private static final Pattern CLASS = Pattern.compile("\\bwas (?:an? )?'(\\w+)'");
  private static final Pattern MAP =
      Pattern.compile("Expected type 'Map'|\\. Variables for input objects must be .*");

  private static final Map<String, String> JSON =
      Map.ofEntries(
          Map.entry("LinkedHashMap", "an object"),
          Map.entry("ArrayList", "a list"),
          Map.entry("String", "a text"),
          Map.entry("Boolean", "true or false"),
          Map.entry("Integer", "a whole number"),
          Map.entry("Long", "a whole number"),
          Map.entry("BigInteger", "a whole number"),
          Map.entry("BigDecimal", "a decimal number"));

  private EngineWords() {}

  /** The sentence as clients get it. */
  static String plain(String said) {
    String sentence =
        MAP.matcher(said)
            .replaceAll(part -> part.group().startsWith("E") ? "Expected an object" : ".");
    return CLASS
        .matcher(sentence)
        .replaceAll(found -> {
          String json = JSON.get(found.group(1));
          return json == null ? "$0" : "was " + json;
        });
  }
}
