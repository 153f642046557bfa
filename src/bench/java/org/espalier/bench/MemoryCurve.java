package org.espalier.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The server's resident memory, looked at every second. */
final class MemoryCurve implements AutoCloseable {

  private static final long EVERY_MILLIS = 1000;

  private final List<Double> megabytes = new ArrayList<>();
  private final Thread looking;

  MemoryCurve(Product product) {
    Memory memory = new Memory(product);
    this.looking = Thread.ofVirtual().start(() -> look(memory));
  }

  private void look(Memory memory) {
    try {
      while (true) {
        double now = memory.residentMegabytes();
        synchronized (megabytes) {
          megabytes.add(now);
        }
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Double> megabytes() {
    synchronized (megabytes) {
      return List.copyOf(megabytes);
    }
  }

  /** The most so far. */
  double most() {
    return megabytes().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  @Override
  public void close() {
    looking.interrupt();
  }
}
