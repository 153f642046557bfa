package org.espalier.knowledge.text;

/**
 * Shows which words of a text were looked for. The database puts characters around them that no
 * text has; only after everything else was escaped do they become {@code <mark>}.
 */
public final class Highlight {

  private static final String BEGIN = "\u0001";
  private static final String END = "\u0002";

  /** Between two pieces of one text. */
  private static final String CUT = " … ";

  private static final String MARKS = "StartSel=" + BEGIN + ", StopSel=" + END + ", ";

  /** How the database marks words of a text that is told as a whole. */
  public static final String WHOLE = MARKS + "HighlightAll=true";

  /** How it marks words in the pieces of a text where they stand. */
  public static final String PIECES =
      MARKS
          + "MaxFragments=3, MinWords=8, MaxWords=24, ShortWord=0, FragmentDelimiter=\""
          + CUT
          + "\"";

  private Highlight() {}

  /** True if a word of the text is marked. */
  public static boolean marked(String text) {
    return text.contains(BEGIN);
  }

  /** The text as HTML without any element but {@code <mark>}. */
  public static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    text.codePoints().forEach(one -> append(html, one));
    return html.toString();
  }

  private static void append(StringBuilder html, int character) {
    switch (character) {
      case 1 -> html.append("<mark>");
      case 2 -> html.append("</mark>");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(character);
    }
  }
}
