package org.espalier.platform.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends something to where a tenant says. The connection goes to an address that was checked just
 * before, whatever the name leads to a moment later; certificates are held to the name. No redirect
 * is followed, no cookie kept, and of the answer only the beginning is read.
 */
@ApplicationScoped
public class OutboundPosts {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 4096;

  private final OutboundTargets targets;
  private final HttpClient client;

  OutboundPosts(OutboundTargets targets, Vertx vertx) {
    this.targets = targets;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAliveTimeout(15)
                .setMaxHeaderSize(16_384)
                .setVerifyHost(true),
            new PoolOptions().setHttp1MaxSize(64));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * Sends a body by POST and waits for the answer, ten seconds at the most.
   *
   * @throws OutboundRefused if the server does not go there
   * @throws OutboundFailed if nobody answers
   */
  public OutboundAnswer post(URI target, Map<String, String> headers, byte[] body)
      throws OutboundFailed {
    InetAddress address = targets.resolved(target).getFirst();
    AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
    Future<OutboundAnswer> answer =
        client
            .request(options(target, address, headers))
            .compose(request -> {
              sent.set(request);
              return request.send(Buffer.buffer(body)).compose(OutboundPosts::read);
            });
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      HttpClientRequest open = sent.get();
      if (open != null) {
        open.reset();
      }
      throw new OutboundFailed(true, e);
    } catch (ExecutionException e) {
      throw new OutboundFailed(false, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboundFailed(false, e);
    }
  }

  private static RequestOptions options(
      URI target, InetAddress address, Map<String, String> headers) {
    boolean secure = "https".equalsIgnoreCase(target.getScheme());
    int port = target.getPort() >= 0 ? target.getPort() : secure ? 443 : 80;
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
            .setHost(target.getHost())
            .setPort(port)
            .setSsl(secure)
            .setFollowRedirects(false)
            .setURI(place(target));
    headers.forEach(options::putHeader);
    return options;
  }

  private static String place(URI target) {
    String path =
        target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
  }

  /** Reads the beginning; who sends more than that has the connection closed. */
  private static Future<OutboundAnswer> read(HttpClientResponse response) {
    Promise<OutboundAnswer> whole = Promise.promise();
    Buffer read = Buffer.buffer();
    response.exceptionHandler(whole::tryFail);
    response.endHandler(_ -> whole.tryComplete(answer(response, read)));
    response.handler(piece -> {
      read.appendBuffer(piece);
      if (read.length() > MOST_BYTES && whole.tryComplete(answer(response, read))) {
        response.request().reset();
      }
    });
    return whole.future();
  }

  private static OutboundAnswer answer(HttpClientResponse response, Buffer read) {
    byte[] bytes = read.getBytes(0, Math.min(read.length(), MOST_BYTES));
    return new OutboundAnswer(
        response.statusCode(),
        new String(bytes, StandardCharsets.UTF_8),
        response.getHeader("Retry-After"));
  }
}
