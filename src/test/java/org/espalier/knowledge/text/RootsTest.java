package org.espalier.knowledge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language is searched how, and how what is found is shown. */
class RootsTest {

  @ParameterizedTest
  @CsvSource({
    "de, GERMAN",
    "de-CH, GERMAN",
    "EN-gb, ENGLISH",
    "nb-NO, NORWEGIAN",
    "ja, SIMPLE",
    "den, SIMPLE"
  })
  void languagesHaveTheirRoots(String language, Roots roots) {
    assertEquals(roots, Roots.of(language));
  }

  @Test
  void beginningsAreMeantWhereCompoundsAreOneWord() {
    assertTrue(Roots.GERMAN.question(false).contains(":*"));
    assertFalse(Roots.GERMAN.question(true).contains(":*"));
    assertFalse(Roots.ENGLISH.question(false).contains(":*"));
  }

  @Test
  void nothingButMarksBecomesHtml() {
    assertEquals(
        "<mark>a</mark> &lt;b onclick=&quot;x&quot;&gt; &amp;amp; &#39;",
        Highlight.html("\u0001a\u0002 <b onclick=\"x\"> &amp; '"));
    assertTrue(Highlight.marked("x \u0001y\u0002"));
    assertFalse(Highlight.marked("x y"));
  }
}
