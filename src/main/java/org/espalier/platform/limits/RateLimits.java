package org.espalier.platform.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.outbound.OutboundTargets;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The limits that hold here. Beside a configured issuer they are on unless switched off; with
 * development tokens, which exist on loopback only, they are off unless asked for: there everybody
 * can be anybody, and load tests are run there.
 */
@ApplicationScoped
public class RateLimits {

  private static final int CLIENT = 6_000;
  private static final int ADDRESS = 600;

  private final @Nullable Meter clients;
  private final @Nullable Meter addresses;
  private final boolean privateToo;
  private final boolean shared;
  private final Semaphore use = new Semaphore(0);
  private final Counter refusedClients;
  private final Counter refusedAddresses;

  RateLimits(
      RateConfig config,
      @ConfigProperty(name = "espalier.oidc.issuer") Optional<String> issuer,
      MeterRegistry registry) {
    this.clients = meter("client", config.requests(), issuer.map(_ -> CLIENT), config.window());
    this.addresses =
        meter("anonymous", config.anonymous(), issuer.map(_ -> ADDRESS), config.window());
    this.privateToo = config.anonymous().isPresent();
    this.shared = config.shared();
    this.refusedClients = refusals("client", registry);
    this.refusedAddresses = refusals("anonymous", registry);
  }

  private static Counter refusals(String limit, MeterRegistry registry) {
    return Counter.builder("espalier.rate.refusals")
        .description("Requests that were more than the limit lets pass.")
        .tag("limit", limit)
        .register(registry);
  }

  private @Nullable Meter meter(
      String name, OptionalInt asked, Optional<Integer> usual, Duration window) {
    int quota = asked.orElse(usual.orElse(0));
    return quota <= 0 ? null : new Meter(name, quota, window, System::nanoTime, use::release);
  }

  /** What is counted together with other servers. */
  List<Meter> shared() {
    List<Meter> all = new ArrayList<>();
    if (shared && clients != null) {
      all.add(clients);
    }
    if (shared && addresses != null) {
      all.add(addresses);
    }
    return all;
  }

  /** Waits until a client used enough for the other servers to know. */
  void awaitUse() throws InterruptedException {
    use.acquire();
    use.drainPermits();
  }

  /** True if requests without a valid token are counted. */
  boolean watchesAddresses() {
    return addresses != null;
  }

  /**
   * Counts a request of a caller and tells in the answer's headers what is left.
   *
   * @throws org.espalier.platform.problem.ProblemException TOO_MANY_REQUESTS
   */
  public void take(Caller caller, RoutingContext request) {
    if (clients != null) {
      Meter.Reading reading = clients.take(key(caller));
      tell(clients, reading, request.response().headers());
      require(reading, refusedClients);
    }
  }

  /**
   * Counts an operation that a caller sends by a connection which is open already.
   *
   * @throws org.espalier.platform.problem.ProblemException TOO_MANY_REQUESTS
   */
  public void take(Caller caller) {
    if (clients != null) {
      require(clients.take(key(caller)), refusedClients);
    }
  }

  /**
   * Counts a request that has no token, or whose token turned out false.
   *
   * @throws org.espalier.platform.problem.ProblemException TOO_MANY_REQUESTS
   */
  public void takeAnonymous(RoutingContext request) {
    String address = address(request);
    if (addresses != null && counted(address)) {
      Meter.Reading reading = addresses.take(address);
      tell(addresses, reading, request.response().headers());
      require(reading, refusedAddresses);
    }
  }

  /**
   * Insists that the address has not sent too many false tokens, before one more is verified.
   *
   * @throws org.espalier.platform.problem.ProblemException TOO_MANY_REQUESTS
   */
  public void requirePatience(RoutingContext request) {
    String address = address(request);
    if (addresses != null && counted(address) && addresses.exhausted(address)) {
      takeAnonymous(request);
    }
  }

  /** A private address is most likely a proxy's, behind which everybody is. */
  private boolean counted(String address) {
    InetAddress known = NetUtil.createInetAddressFromIpAddressString(address);
    return privateToo || known == null || OutboundTargets.isPublic(known);
  }

  private static String key(Caller caller) {
    return caller.tenant() + ' ' + caller.subject();
  }

  private static String address(RoutingContext request) {
    var remote = request.request().remoteAddress();
    return remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
  }

  private static void tell(Meter meter, Meter.Reading reading, MultiMap headers) {
    headers.set("RateLimit-Policy", meter.policy());
    String name = meter.policy().substring(0, meter.policy().indexOf(';'));
    headers.set("RateLimit", name + ";r=" + reading.left() + ";t=" + reading.full());
    if (!reading.passed()) {
      headers.set("Retry-After", Long.toString(Math.max(1, reading.retry())));
    }
  }

  private static void require(Meter.Reading reading, Counter refusals) {
    if (!reading.passed()) {
      refusals.increment();
      throw CommonProblem.TOO_MANY_REQUESTS.because(
          "Too many requests: the next one is taken in "
              + Math.max(1, reading.retry())
              + " seconds.");
    }
  }
}
