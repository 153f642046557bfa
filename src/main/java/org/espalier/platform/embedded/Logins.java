package org.espalier.platform.embedded;

import java.util.Map;

/**
 * Who works with a database of its own standing.
 *
 * @param owner of the schema, who migrates it, past a pooler if one stands before the server
 * @param application the login of the server; the same where nobody else is named
 */
record Logins(Login owner, Login application) {

  static final String OWNER_URL = "ESPALIER_DATABASE_OWNER_URL";
  static final String OWNER_NAME = "ESPALIER_DATABASE_OWNER_USERNAME";

  /** As {@code ESPALIER_DATABASE_URL} and what goes with it say. */
  static Logins of(Map<String, String> env) {
    return of(env.getOrDefault("ESPALIER_DATABASE_URL", ""), env);
  }

  /** Of the database at a URL. */
  static Logins of(String url, Map<String, String> env) {
    Login given =
        Login.parse(
            url, env.get("ESPALIER_DATABASE_USERNAME"), env.get("ESPALIER_DATABASE_PASSWORD"));
    String name = env.get(OWNER_NAME);
    Login owner =
        name == null
            ? given
            : new Login(
                given.url(), name, env.getOrDefault("ESPALIER_DATABASE_OWNER_PASSWORD", ""), null);
    String direct = env.getOrDefault(OWNER_URL, "").strip();
    return new Logins(direct.isEmpty() ? owner : owner.moved(direct), given);
  }
}
