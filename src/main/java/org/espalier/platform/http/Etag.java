package org.espalier.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags: the thing's revision, then a checksum of its representation. A cache compares the
 * whole tag, so that it also notices when something shown with the thing changed; {@code If-Match}
 * compares the revision, so that an edit is refused only if the thing itself was edited.
 */
public final class Etag {

  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d+)-[0-9a-f]+\"\\s*");

  private Etag() {}

  /** The tag of a representation. */
  public static String of(int revision, byte[] representation) {
    CRC32C checksum = new CRC32C();
    checksum.update(representation);
    return "\"" + revision + "-" + Long.toHexString(checksum.getValue()) + "\"";
  }

  /** A tag that matches a revision in {@code If-Match}, whatever the representation. */
  public static String of(int revision) {
    return of(revision, new byte[0]);
  }

  /** The same of a revision that need not be given; null without one. */
  public static @Nullable String ofGiven(@Nullable Integer revision) {
    return revision == null ? null : of(revision);
  }

  /**
   * Refuses an edit of a thing that was edited since the caller read it. No header, or {@code *},
   * lets it pass.
   *
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION
   */
  public static void requireMatch(@Nullable String ifMatch, int revision) {
    if (ifMatch != null && !matches(ifMatch, revision)) {
      throw CommonProblem.STALE_VERSION.because("The thing has been changed since it was read.");
    }
  }

  /** True if one of the tags of a header is of this revision, or the header is {@code *}. */
  static boolean matches(String header, int revision) {
    if (header.strip().equals("*")) {
      return true;
    }
    for (String tag : header.split(",")) {
      Matcher known = TAG.matcher(tag);
      if (known.matches() && known.group(1).equals(Integer.toString(revision))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses an edit that found its thing at another revision than the one that was read just
   * before.
   *
   * @param rows how many rows it wrote
   * @throws org.espalier.platform.problem.ProblemException STALE_VERSION
   */
  public static void requireWritten(int rows) {
    if (rows == 0) {
      throw CommonProblem.STALE_VERSION.because("Somebody else changed it at the same moment.");
    }
  }

  /**
   * Refuses an edit that does not say what was read, where two people edit the same thing.
   *
   * @throws org.espalier.platform.problem.ProblemException IF_MATCH_REQUIRED or STALE_VERSION
   */
  public static void requirePresentMatch(@Nullable String ifMatch, int revision) {
    if (ifMatch == null) {
      throw CommonProblem.IF_MATCH_REQUIRED.because("Send the ETag that you read as If-Match.");
    }
    requireMatch(ifMatch, revision);
  }
}
