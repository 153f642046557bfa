package org.espalier;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.espalier.platform.embedded.Backup;
import org.espalier.platform.embedded.Database;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The program: makes a database available, then runs the server on it until it is told to stop.
 * With {@code backup} or {@code restore} and a file it does that instead.
 */
@QuarkusMain
public final class Espalier {

  private static final Duration LONGEST_END = Duration.ofSeconds(90);
  private static final Set<String> SAVING = Set.of("backup", "restore");

  private Espalier() {}

  public static void main(String... args) {
    try {
      if (!saved(List.of(args))) {
        read(List.of(args));
        Database database = Database.fromEnvironment();
        database.announce();
        serve(database, args);
      }
    } catch (StartRefused refused) {
      tell(refused);
      System.exit(1);
    }
  }

  /** Backs up or restores, if that is what is asked for, and serves nobody. */
  private static boolean saved(List<String> args) {
    if (args.isEmpty() || !SAVING.contains(args.getFirst())) {
      return false;
    }
    if (args.size() != 2) {
      throw new StartRefused(args.getFirst() + " takes one thing, the file.");
    }
    Path file = Path.of(args.getLast());
    Backup backup = Backup.fromEnvironment();
    System.out.println(
        "espalier: "
            + (args.getFirst().equals("backup") ? backup.write(file) : backup.restore(file)));
    return true;
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
