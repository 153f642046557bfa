package org.espalier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** What the server prints when it is ready. */
class BannerTest {

  private static final Banner BARE =
      new Banner("1.2.3", "http://127.0.0.1:8080", "postgresql://db/espalier", "not asked for");

  @Test
  void saysWhereEverythingIs() {
    assertEquals(
        """

        Espalier 1.2.3 is ready

          REST      http://127.0.0.1:8080/api/v1
          GraphQL   http://127.0.0.1:8080/graphql
          OpenAPI   http://127.0.0.1:8080/openapi
          Health    http://127.0.0.1:8080/q/health
          Data      postgresql://db/espalier
          Sample    not asked for

        """,
        BARE.text());
  }

  @Test
  void givesTokensAndARequestToPaste() {
    String text =
        BARE.token("EMPLOYEE", "Amara Nwosu", "abc.def")
            .command("What is missing?", "EMPLOYEE", "", "/api/v1/me")
            .text();
    assertEquals(
        """
        # Development tokens, good for 24 hours on this machine:
        export EMPLOYEE=abc.def  # Amara Nwosu

        # What is missing?
        curl -s -H "Authorization: Bearer $EMPLOYEE" http://127.0.0.1:8080/api/v1/me

        """,
        text.substring(text.indexOf("# Dev")));
  }

  @Test
  void withoutTokensItSpeaksOfNone() {
    assertFalse(BARE.text().contains("export"));
  }
}
