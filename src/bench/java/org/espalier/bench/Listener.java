package org.espalier.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who reads events as they happen, and counts them. */
final class Listener implements AutoCloseable {

  private final Socket socket;
  private volatile boolean closed;

  private Listener(Socket socket) {
    this.socket = socket;
  }

  /** Begins to listen; what is told is added to the count. */
  static Listener on(Call call, AtomicLong told) throws IOException {
    Socket socket = new Socket(call.base().getHost(), call.base().getPort());
    socket.getOutputStream().write(call.bytes());
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 2048);
    String status = lines.readLine();
    if (!"HTTP/1.1 200 OK".equals(status)) {
      socket.close();
      throw new IOException("listening gave " + status);
    }
    Listener listener = new Listener(socket);
    Thread.ofVirtual().start(() -> listener.count(lines, told));
    return listener;
  }

  private void count(BufferedReader lines, AtomicLong told) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          told.incrementAndGet();
        }
      }
    } catch (IOException e) {
      if (!closed) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    socket.close();
  }
}
