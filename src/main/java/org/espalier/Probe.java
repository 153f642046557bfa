package org.espalier;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the server on this machine whether it is ready: 0 if it is, else 1. For images that have
 * neither a shell nor a client. Stands alone, so that it starts from the JAR of the application
 * without any other.
 */
public final class Probe {

  private static final int PATIENCE_MILLIS = 2000;
  private static final String DEFAULT_PORT = "8080";

  private Probe() {}

  public static void main(String... args) {
    String port = System.getenv("ESPALIER_PORT");
    System.exit(ready(Integer.parseInt(port == null ? DEFAULT_PORT : port)) ? 0 : 1);
  }

  /** True if the server on this port says that it is ready. */
  static boolean ready(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write(
              "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
    } catch (IOException down) {
      return false;
    }
  }
}
