package org.espalier;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.espalier.platform.embedded.Database;

/** The program: makes a database available, then runs the server on it until it is told to stop. */
@QuarkusMain
public final class Espalier {

  private Espalier() {}

  public static void main(String... args) {
    Database database = Database.fromEnvironment();
    database.announce();
    Quarkus.run(
        null,
        (code, failure) -> {
          database.release();
          System.exit(code);
        },
        args);
  }
}
