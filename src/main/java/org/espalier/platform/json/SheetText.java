package org.espalier.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * How values stand in the cells of a sheet (CSV). Numbers and booleans stand as in JSON; lists and
 * objects as JSON text. A text that a spreadsheet would take for a formula, and one that is empty,
 * gets an apostrophe before it.
 */
public final class SheetText {

  private static final Pattern MARKED =
      Pattern.compile("(?s)'*(?:[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*)?");

  private SheetText() {}

  /** A value as a cell; what is null or absent leaves it empty. */
  public static String of(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isNumber()
        ? value.decimalValue().toPlainString()
        : value.isTextual() ? marked(value.asText()) : value.toString();
  }

  /** The text that a cell stands for. */
  public static String unmarked(String cell) {
    return cell.startsWith("'") && MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static String marked(String text) {
    return MARKED.matcher(text).matches() ? "'" + text : text;
  }
}
