package org.espalier.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A connection on which one says what one likes: for requests that no decent client sends. */
public final class RawHttp implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Socket socket;

  /** Connects to the server. */
  public RawHttp() {
    URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    try {
      this.socket = new Socket(server.getHost(), server.getPort());
      socket.setSoTimeout((int) PATIENCE.toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One request that ends its connection: the request's head without the last empty line. */
  public static String answer(String head) {
    try (RawHttp connection = new RawHttp()) {
      return connection.say(head + "\r\nHost: x\r\nConnection: close\r\n\r\n").hear();
    }
  }

  /** Sends text, each character one byte. */
  public RawHttp say(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (SocketException closed) {
      // The server had enough: what it says of that is still to be read.
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What stands at the end of what was heard if the server did not end the connection. */
  public static final String OPEN = "[still open]";

  /** All that the server says until it ends the connection or has been silent for long. */
  public String hear() {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      in.transferTo(heard);
    } catch (SocketTimeoutException silent) {
      return heard.toString(StandardCharsets.UTF_8) + OPEN;
    } catch (SocketException reset) {
      return heard.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
