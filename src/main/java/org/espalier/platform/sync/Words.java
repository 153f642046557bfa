package org.espalier.platform.sync;

import java.util.regex.Pattern;

/** Names of columns as clients know them. */
final class Words {

  private static final Pattern BREAK = Pattern.compile("_([a-z0-9])");

  private Words() {}

  /** The member of a column: {@code org_unit_id} is orgUnitId. */
  static String member(String column) {
    return BREAK
        .matcher(column)
        .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
  }
}
