package org.espalier.workforce.audience;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that somebody may take for a filter, or not. */
final class AnyText {

  private static final List<String> WORDS =
      List.of(
          "job",
          "hireDate",
          "leadershipLevel",
          "salary",
          "urn:a:b",
          "$ref",
          "job.value",
          "eq",
          "ne",
          "co",
          "gt",
          "pr",
          "and",
          "or",
          "not",
          "(",
          ")",
          "[",
          "]",
          "\"",
          "\"dba\"",
          "\"2024-02-30\"",
          "\"+999999999-12-31\"",
          "job eq \"\\u0000\"",
          "orgUnit ne \"\\ud800\"",
          "location eq \"\\u0000\"",
          "\"\\ud800\"",
          "\"\\x\"",
          "'dba'",
          "7",
          "-",
          "1e999",
          "1.",
          "true",
          "null",
          "{",
          "}",
          ",",
          ":",
          "\\",
          "\t",
          "\n",
          "\u00a0",
          "😀");

  private AnyText() {}

  /** Texts. */
  static Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMaxSize(12).map(all -> String.join(" ", all));
    Arbitrary<String> joined =
        Arbitraries.of(WORDS).list().ofMaxSize(8).map(all -> String.join("", all));
    return Arbitraries.oneOf(
        words, joined, Arbitraries.strings().ofMaxLength(30), Arbitraries.strings().ascii());
  }
}
