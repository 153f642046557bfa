package org.espalier;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.espalier.platform.embedded.Database;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** The program: makes a database available, then runs the server on it until it is told to stop. */
@QuarkusMain
public final class Espalier {

  private static final Duration LONGEST_END = Duration.ofSeconds(90);

  private Espalier() {}

  public static void main(String... args) {
    try {
      read(List.of(args));
      Database database = Database.fromEnvironment();
      database.announce();
      serve(database, args);
    } catch (StartRefused refused) {
      tell(refused);
      System.exit(1);
    }
  }

  private static void serve(Database database, String... args) {
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "database"));
    Quarkus.run(
        Serving.class,
        (code, failure) -> {
          database.release();
          tell(failure);
          ended.countDown();
          System.exit(code);
        },
        args);
  }

  /** A signal ends the process when all hooks are done: this one is when the database is. */
  private static void await(CountDownLatch ended) {
    try {
      if (!ended.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("espalier: the database did not end in time; the next start finds it.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void read(List<String> args) {
    for (String arg : args) {
      if (!arg.equals("--sample")) {
        throw new StartRefused("there is no option " + arg + "; the only one is --sample.");
      }
      System.setProperty("espalier.sample", "true");
    }
  }

  /** One line for what the operator can remedy, everything for what only we can. */
  private static void tell(@Nullable Throwable failure) {
    if (failure == null) {
      return;
    }
    StartRefused refused = StartRefused.in(failure);
    if (refused != null) {
      System.err.println("espalier: " + refused.getMessage());
    } else if (bind(failure) instanceof QuarkusBindException taken) {
      System.err.println(
          "espalier: port "
              + taken.getPort()
              + " is in use: stop what uses it, or set ESPALIER_PORT.");
    } else {
      failure.printStackTrace();
      System.err.println("espalier: the server did not start; what happened stands above.");
    }
  }

  private static @Nullable Throwable bind(Throwable failure) {
    Throwable at = failure;
    while (at != null && !(at instanceof QuarkusBindException)) {
      at = at.getCause();
    }
    return at;
  }
}
