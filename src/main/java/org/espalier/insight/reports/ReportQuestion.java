package org.espalier.insight.reports;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a report, in the words in which its endpoint takes them. */
public final class ReportQuestion {

  private final Map<String, String> words;
  private final Set<String> known = new HashSet<>();

  ReportQuestion(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /** A parameter that the insight has; null if it is not given. */
  public @Nullable String word(String name) {
    known.add(name);
    return words.get(name);
  }

  /** True for a parameter that the insight has not asked for. */
  boolean unknown(String name) {
    return !known.contains(name);
  }
}
