package org.espalier.integration.xapi.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as a learning system identifies people.
 *
 * @param home where an account is; null for identifiers of other kinds
 * @param name the identifier: an address in small letters and without its scheme, a hash, a URI, or
 *     the name of the account
 */
public record Actor(Kind kind, @Nullable String home, String name) {

  /** The same for the same person, and different for others; null for nobody in particular. */
  public @Nullable String key() {
    return switch (kind) {
      case MBOX -> "mailto:" + name;
      case MBOX_SHA1SUM -> "sha1:" + name;
      case OPENID -> name;
      case ACCOUNT -> home + "|" + name;
      case UNNAMED -> null;
    };
  }

  /** The kinds of identifiers, in the protocol's words. */
  public enum Kind {
    MBOX("mbox"),
    MBOX_SHA1SUM("mbox_sha1sum"),
    OPENID("openid"),
    ACCOUNT("account"),
    UNNAMED("member");

    private final String member;

    Kind(String member) {
      this.member = member;
    }

    /** The property that has it. */
    public String member() {
      return member;
    }
  }
}
