package org.espalier.chaos;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The program: starts servers on one database, writes by all of them in turn, kills servers and the
 * database meanwhile, and ends with 1 if anything acknowledged was lost or done twice.
 */
public final class Chaos {

  private Chaos() {}

  public static void main(String... args) throws Exception {
    Options options = Options.of(args);
    if (options.quota() == 0) {
      System.err.println("seed " + options.seed() + ", " + options.times() + " kills");
    }
    Processes.delete(options.data());
    Files.createDirectories(options.data());
    List<Server> servers = new ArrayList<>();
    List<String> faults;
    try (Postgres postgres = Postgres.make(options.data());
        Issuer issuer = new Issuer();
        Receiver receiver = new Receiver()) {
      try {
        start(servers, options, postgres, issuer);
        Api api = new Api(servers, issuer.token("chaos", "admin", "talent-admin"));
        faults =
            options.quota() > 0
                ? new Quota(options, servers).faults(issuer)
                : run(options, postgres, servers, receiver, api);
      } finally {
        servers.parallelStream().forEach(Server::close);
      }
    }
    faults.forEach(System.out::println);
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  /** The first one migrates. */
  private static void start(List<Server> servers, Options options, Postgres postgres, Issuer issuer)
      throws Exception {
    for (int i = 0; i < options.servers(); i++) {
      servers.add(new Server(options, i, postgres.url(), issuer));
      if (i == 0) {
        servers.getFirst().awaitReady();
      }
    }
    for (Server server : servers) {
      server.awaitReady();
    }
  }

  private static void review(Stage stage, Load load) {
    try {
      for (String review : stage.launched(stage.launch())) {
        load.step("/reviews/" + review, "SELF");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> run(
      Options options, Postgres postgres, List<Server> servers, Receiver receiver, Api api)
      throws Exception {
    Instant began = Instant.now();
    Ledger ledger = new Ledger();
    Stage stage = new Stage(api);
    stage.furnish();
    long from = stage.listen(receiver.url());
    Load load = new Load(api, ledger, options.seed());
    Killer killer = new Killer(postgres, servers, options.seed());
    load.begin();
    Thread reviews = Thread.ofVirtual().start(() -> review(stage, load));
    killer.kill(options.times());
    reviews.join();
    load.end();
    Instant ended = Instant.now();
    List<String> faults = new Verdict(api, ledger).of(receiver, from);
    System.out.printf(
        "seed %d: killed %s in %d s; %d acknowledged (%d people, %d plans, %d steps, %d files), %d sent again;"
            + " %d webhook requests; settled and looked through in %d s; %d faults%n",
        options.seed(),
        killer.killed(),
        Duration.between(began, ended).toSeconds(),
        load.acknowledged(),
        ledger.people.size(),
        ledger.plans.size(),
        ledger.steps.size(),
        ledger.files.size(),
        api.repeated(),
        receiver.told().size(),
        Duration.between(ended, Instant.now()).toSeconds(),
        faults.size());
    return faults;
  }
}
