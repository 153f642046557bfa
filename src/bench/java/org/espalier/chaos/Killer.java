package org.espalier.chaos;

import java.util.List;
import java.util.Random;

/** Kills a server, or now and then the database, at moments that the seed decides. */
final class Killer {

  private static final int ONE_IN = 5;
  private static final int LEAST_MILLIS = 300;
  private static final int MOST_MILLIS = 4_000;

  private final Postgres postgres;
  private final List<Server> servers;
  private final Random random;
  private int databases;
  private int processes;

  Killer(Postgres postgres, List<Server> servers, long seed) {
    this.postgres = postgres;
    this.servers = servers;
    this.random = new Random(seed);
  }

  void kill(int times) throws Exception {
    for (int i = 1; i <= times; i++) {
      Thread.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
      awaitAnother();
      // The last one is always the database: that no run is without.
      if (i == times || random.nextInt(ONE_IN) == 0) {
        System.err.println(i + "/" + times + ": PostgreSQL");
        postgres.killAndRestart();
        databases++;
      } else {
        int which = random.nextInt(servers.size());
        System.err.println(i + "/" + times + ": server " + which);
        servers.get(which).killAndRestart();
        processes++;
      }
    }
  }

  /** Two of three are enough for clients to get on; whoever starts just now may be killed too. */
  private void awaitAnother() throws InterruptedException {
    while (servers.stream().filter(Server::ready).count() < Math.min(2, servers.size())) {
      Thread.sleep(100);
    }
  }

  String killed() {
    return processes + " servers, " + databases + " times PostgreSQL";
  }
}
