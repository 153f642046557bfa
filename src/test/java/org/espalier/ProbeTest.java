package org.espalier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the server is ready, asked without any client. */
class ProbeTest {

  @ParameterizedTest
  @CsvSource({"HTTP/1.1 200 OK, true", "HTTP/1.1 503 Service Unavailable, false", "SSH-2.0, false"})
  void believesNothingButTwoHundred(String line, boolean ready) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answer(server, line));
      assertEquals(ready, Probe.ready(server.getLocalPort()));
      answered.join();
    }
  }

  @Test
  void serverThatIsNotThereIsNotReady() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0)) {
      port = server.getLocalPort();
    }
    assertFalse(Probe.ready(port));
  }

  private static void answer(ServerSocket server, String line) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      // What is left unread would end the connection before the answer has arrived.
      assertTrue(socket.getInputStream().read(new byte[1000]) > 0);
      out.write((line + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
