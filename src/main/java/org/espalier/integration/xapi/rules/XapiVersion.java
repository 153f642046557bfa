package org.espalier.integration.xapi.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of the protocol that are spoken. */
public enum XapiVersion {
  V1("1.0.3", "1.0.0", "1\\.0(\\.\\d{1,3})?"),
  V2("2.0.0", "2.0.0", "2\\.0(\\.\\d{1,3})?");

  private final String latest;
  private final String usual;
  private final Pattern spelled;

  XapiVersion(String latest, String usual, String spelled) {
    this.latest = latest;
    this.usual = usual;
    this.spelled = Pattern.compile(spelled);
  }

  /** The one that a request names in its header; empty for none and for others. */
  public static Optional<XapiVersion> of(@Nullable String header) {
    return header == null
        ? Optional.empty()
        : Arrays.stream(values()).filter(one -> one.spelled.matcher(header).matches()).findFirst();
  }

  /** The latest of each, as the protocol tells it. */
  public static List<String> told() {
    return Arrays.stream(values()).map(XapiVersion::latest).toList();
  }

  /** The latest patch that is spoken, which every answer names. */
  public String latest() {
    return latest;
  }

  /** What a statement is of that does not say so itself. */
  public String usual() {
    return usual;
  }

  /** True if a statement may say that it is of this version; later ones take the earlier, too. */
  boolean takes(String version) {
    return Arrays.stream(values())
        .filter(one -> one.compareTo(this) <= 0)
        .anyMatch(one -> one.spelled.matcher(version).matches());
  }
}
