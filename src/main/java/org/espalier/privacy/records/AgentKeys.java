package org.espalier.privacy.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The inverse functional identifiers by which learning systems name people (xAPI 1.0.3, Data
 * 2.4.2), as statements keep them: an address, its hash, a URI, an account.
 */
final class AgentKeys {

  private AgentKeys() {}

  /**
   * Those that follow from what is known of a person.
   *
   * @param names subject and address
   * @param source where accounts are called by the external id
   */
  static Set<String> of(Collection<String> names, String source, String externalId) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      String address = "mailto:" + name.toLowerCase(Locale.ROOT);
      keys.add(name);
      keys.add(address);
      keys.add("sha1:" + sha1(address));
      // Systems make the hash of an address as they have it, in any case of letters.
      keys.add("sha1:" + sha1("mailto:" + name));
    }
    keys.add(source + "|" + externalId);
    return keys;
  }

  private static String sha1(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
