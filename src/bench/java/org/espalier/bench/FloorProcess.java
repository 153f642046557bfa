package org.espalier.bench;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The floor's program in a process of its own, on the server's database. */
final class FloorProcess implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 30_000;

  private final Process process;
  private final int port;

  private FloorProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static FloorProcess start(Settings settings, Product product, String tenant) throws Exception {
    int port = Settings.freePort();
    List<String> command = settings.java();
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "org.espalier.bench.floor.FloorServer",
            Integer.toString(port),
            product.jdbcUrl(),
            tenant));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FLOOR_PASSWORD", product.password());
    Path log = settings.data().resolve("floor.log");
    FloorProcess floor = new FloorProcess(builder.redirectOutput(log.toFile()).start(), port);
    floor.awaitReady(log);
    return floor;
  }

  String base() {
    return "http://127.0.0.1:" + port;
  }

  long pid() {
    return process.pid();
  }

  private void awaitReady(Path log) throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (java.io.IOException e) {
        if (!process.isAlive() || System.currentTimeMillis() > deadline) {
          throw new IllegalStateException("the floor did not start: see " + log, e);
        }
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
  }
}
