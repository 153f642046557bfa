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
    await(floor.process, port);
    return floor;
  }

  String base() {
    return "http://127.0.0.1:" + port;
  }

  long pid() {
    return process.pid();
  }

  /** Waits until a process listens. */
  static void await(Process process, int port) throws InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (java.io.IOException e) {
        if (!process.isAlive() || System.currentTimeMillis() > deadline) {
          throw new IllegalStateException("it did not start: see the logs beside the data", e);
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
