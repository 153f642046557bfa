package org.espalier.integration.scim.lists;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.schemas.Paths;

/** Reads filters (RFC 7644, section 3.4.2.2). */
final class FilterText {

  /** Text in quotes, in which nothing else is looked for. */
  private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

  /** What clients forget: quotes around the text that is compared with. */
  private static final Pattern BARE =
      Pattern.compile(
          QUOTED + "|\\b(eq|ne|co|sw|ew|gt|ge|lt|le)\\s+([^\\s\"()\\[\\]]+)",
          Pattern.CASE_INSENSITIVE);

  /**
   * What the grammar does not have and Entra ID sends: a part behind a filter of values, {@code
   * emails[type eq "work"].value eq "x"}.
   */
  private static final Pattern PART =
      Pattern.compile(
          QUOTED
              + "|([\\w:.$-]+)\\[([^\\[\\]]*)]\\.([\\w$]+)\\s+(pr|\\w\\w\\s+(?:"
              + QUOTED
              + "|[^\\s()]+))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?\\d+(\\.\\d+)?", Pattern.CASE_INSENSITIVE);

  private FilterText() {}

  /**
   * The filter that a text is.
   *
   * @throws ScimRefusal invalidFilter
   */
  static Filter read(String text) {
    if (!Paths.bounded(text)) {
      throw ScimRefusal.invalidFilter("The filter is too long, or has too many groups.");
    }
    try {
      String quoted = BARE.matcher(text).replaceAll(FilterText::quoted);
      return Filter.fromString(PART.matcher(quoted).replaceAll(FilterText::inside));
    } catch (BadRequestException e) {
      throw ScimRefusal.invalidFilter("The filter cannot be read: " + reason(e) + ".");
    }
  }

  private static String quoted(MatchResult found) {
    String value = found.group(2);
    if (value == null) {
      return Matcher.quoteReplacement(found.group());
    }
    String meant =
        LITERAL.matcher(value).matches()
            ? value.toLowerCase(Locale.ROOT)
            : "\"" + value.replace("\\", "\\\\") + "\"";
    return Matcher.quoteReplacement(found.group(1) + " " + meant);
  }

  private static String inside(MatchResult found) {
    String whole =
        found.group(1) == null
            ? found.group()
            : found.group(1)
                + "[("
                + found.group(2)
                + ") and "
                + found.group(3)
                + " "
                + found.group(4)
                + "]";
    return Matcher.quoteReplacement(whole);
  }

  /** The first line without what the parser says of itself. */
  private static String reason(BadRequestException e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    int end = said.indexOf(": Un");
    return (end < 0 ? said : said.substring(0, end)).strip();
  }
}
