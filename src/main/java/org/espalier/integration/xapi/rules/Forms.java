package org.espalier.integration.xapi.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.espalier.platform.json.Digits;
import org.espalier.platform.problem.FaultCode;

/** The forms that texts of a statement have. */
final class Forms {

  /** What an index can hold. */
  private static final int LONGEST = 2_000;

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ADDRESS = Pattern.compile("mailto:[^\\s@,?:]+@[^\\s@,?]+");
  private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
  private static final Pattern SHA2 =
      Pattern.compile("[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+*%'`|~-]+/[\\w!#$&^.+*%'`|~-]+\\s*(;.*)?");

  /** Only the smallest part of a duration may be a fraction. */
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?!.*[.,]\\d+[A-Z]T?\\d)(?=\\d|T\\d)(\\d+([.,]\\d+)?W|(\\d+([.,]\\d+)?Y)?(\\d+([.,]\\d+)?M)?"
              + "(\\d+([.,]\\d+)?D)?(T(?=\\d)(\\d+([.,]\\d+)?H)?(\\d+([.,]\\d+)?M)?(\\d+([.,]\\d+)?S)?)?)");

  /** A number of more digits than others may have. */
  private static final Pattern ENDLESS =
      Pattern.compile(
          "(?<![.,\\d])\\d{%d}|[.,]\\d{%d}".formatted(Digits.BEFORE + 1, Digits.AFTER + 1));

  private Forms() {}

  static void uuid(Spot spot) {
    spot.text(Forms::isUuid, "a UUID in its usual form");
  }

  static void iri(Spot spot) {
    spot.text(Forms::isIri, "an absolute IRI");
    requireShort(spot);
  }

  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /** True for an IRI with a scheme (RFC 3987), in characters that may stand in one. */
  static boolean isIri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static void address(Spot spot) {
    spot.text(
        text -> ADDRESS.matcher(text).matches() && isIri(text),
        "mailto: and the address of one mailbox");
    requireShort(spot);
  }

  static void sha1(Spot spot) {
    spot.text(text -> SHA1.matcher(text).matches(), "40 hexadecimal digits");
  }

  static void sha2(Spot spot) {
    spot.text(
        text -> SHA2.matcher(text).matches(), "a SHA-2 of 256 bits or more, in hexadecimal digits");
  }

  static void mediaType(Spot spot) {
    spot.text(text -> MEDIA_TYPE.matcher(text).matches(), "a media type such as text/plain");
  }

  static void timestamp(Spot spot) {
    spot.text(
        text -> Timestamps.read(text).isPresent(),
        "a date and time of RFC 3339, whose offset is not -00:00");
  }

  static void duration(Spot spot) {
    spot.text(text -> DURATION.matcher(text).matches(), "a duration of ISO 8601 such as PT1H30M");
    if (spot.value().isTextual() && ENDLESS.matcher(spot.value().textValue()).find()) {
      spot.fault(FaultCode.OUT_OF_RANGE, Digits.TOO_MANY);
    }
  }

  static void language(Spot spot) {
    spot.text(Forms::isLanguage, "a language tag of RFC 5646 such as de-CH");
  }

  static void languageMap(Spot map) {
    map.entries(entry -> {
      if (!isLanguage(entry.getKey())) {
        entry
            .getValue()
            .fault(FaultCode.INVALID_FORMAT, "The name must be a language tag of RFC 5646.");
      }
      if (!entry.getValue().value().isNull()) {
        entry.getValue().text();
      }
    });
  }

  static void extensions(Spot extensions) {
    extensions.entries(entry -> {
      if (!isIri(entry.getKey())) {
        entry
            .getValue()
            .fault(FaultCode.INVALID_FORMAT, "The name of an extension must be an absolute IRI.");
      }
    });
  }

  /** Insists on a text that can be found by an index. */
  static void requireShort(Spot spot) {
    if (spot.value().isTextual()
        && spot.value().textValue().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      spot.fault(FaultCode.TOO_LONG, "This may have " + LONGEST + " bytes at the most.");
    }
  }

  private static boolean isLanguage(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return !tag.isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
