package org.espalier.knowledge.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The languages whose words PostgreSQL brings back to their roots, so that one finds "running" by
 * "run" and "Häuser" by "Haus". Every other language is {@link #SIMPLE}: its words as they are.
 */
public enum Roots {
  DANISH(true, "da"),
  DUTCH(true, "nl"),
  ENGLISH(false, "en"),
  FINNISH(true, "fi"),
  FRENCH(false, "fr"),
  GERMAN(true, "de"),
  HUNGARIAN(true, "hu"),
  ITALIAN(false, "it"),
  NORWEGIAN(true, "no,nb,nn"),
  PORTUGUESE(false, "pt"),
  ROMANIAN(false, "ro"),
  RUSSIAN(false, "ru"),
  SPANISH(false, "es"),
  SWEDISH(true, "sv"),
  TURKISH(false, "tr"),
  SIMPLE(false, "");

  private final boolean compounds;
  private final String languages;

  Roots(boolean compounds, String languages) {
    this.compounds = compounds;
    this.languages = "," + languages + ",";
  }

  /** Those of a language, BCP 47. */
  public static Roots of(String language) {
    String first = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(roots -> roots.languages.contains("," + first + ","))
        .findFirst()
        .orElse(SIMPLE);
  }

  /** What PostgreSQL calls them. */
  public String config() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the question {@code :q} asks in this language, as SQL: words, "phrases", or, -not. Where
   * compounds are written as one word, a word of four letters or more also means those that begin
   * with it, unless the question has a phrase.
   */
  public String question(boolean phrase) {
    String asked = "websearch_to_tsquery('" + config() + "', :q)";
    return compounds && !phrase
        ? "regexp_replace(" + asked + "::text, '''([^'' ]{4,})''', '''\\1'':*', 'g')::tsquery"
        : asked;
  }
}
