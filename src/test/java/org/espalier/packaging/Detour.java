package org.espalier.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the database that can be slow, that can be cut, and that can swallow everything. */
final class Detour implements AutoCloseable {

  private enum State {
    OPEN,
    CUT,
    SWALLOWS
  }

  private final int target;
  private final ServerSocket entrance;
  private final Set<Socket> all = ConcurrentHashMap.newKeySet();
  private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
  private volatile State state = State.OPEN;
  private volatile Duration delay = Duration.ZERO;

  /** A way to a port of this machine. */
  Detour(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** As it should be; connections of which something was swallowed have ended. */
  void open() {
    state = State.OPEN;
    delay = Duration.ZERO;
    lost.forEach(Detour::end);
    lost.clear();
  }

  /** Whatever goes to the database takes that much longer. */
  void slow(Duration more) {
    delay = more;
  }

  /** Ends all connections, and those that are made, at once. */
  void cut() {
    state = State.CUT;
    all.forEach(Detour::end);
  }

  /** From now on nothing arrives anywhere, and nobody is told. */
  void swallow() {
    state = State.SWALLOWS;
  }

  private void accept() {
    try {
      while (true) {
        join(entrance.accept());
      }
    } catch (IOException e) {
      // It is closed.
      cut();
    }
  }

  private void join(Socket client) {
    if (state == State.CUT) {
      end(client);
      return;
    }
    try {
      Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
      all.add(client);
      all.add(database);
      Thread.ofVirtual().start(() -> pass(client, database, true));
      Thread.ofVirtual().start(() -> pass(database, client, false));
    } catch (IOException e) {
      end(client);
    }
  }

  private void pass(Socket from, Socket to, boolean asks) {
    byte[] some = new byte[16_384];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        if (state == State.SWALLOWS) {
          lost.add(from);
          lost.add(to);
        } else {
          Thread.sleep(asks ? delay : Duration.ZERO);
          out.write(some, 0, count);
        }
      }
    } catch (IOException e) {
      // One side has gone: so does the other.
      end(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      all.remove(from);
      all.remove(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    all.forEach(Detour::end);
  }
}
