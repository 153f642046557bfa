package org.espalier.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;

/**
 * All whose tokens are believed: the server's own issuer and those that tenants brought. What is
 * registered by another server is known here two seconds later, and after {@link #FRESH} at the
 * latest.
 */
@ApplicationScoped
class Issuers {

  static final Duration FRESH = Duration.ofSeconds(10);

  private final Issuer own;
  private final Tenants tenants;
  private final SecurityConfig config;
  private volatile Known known = new Known(Map.of(), Set.of(), Set.of(), 0, Long.MIN_VALUE);

  Issuers(SecurityConfig config, DevIssuer development, Tenants tenants) {
    this.own = development.active() ? Issuer.development(development) : Issuer.configured(config);
    this.tenants = tenants;
    this.config = config;
  }

  /** Whose token this says it is; nothing of it has been verified yet. */
  Uni<Issuer> of(JsonNode claims) {
    Known now = known;
    return now.fresh(tenants.changes())
        ? Uni.createFrom().item(() -> pick(claims, now))
        : Uni.createFrom()
            .item(() -> pick(claims, load()))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** True if the tenant brought its own issuer, so that no other can speak for it. */
  boolean bringsOwn(String tenant) {
    return known.tenants.contains(tenant);
  }

  /** True if the tenant keeps roles for people, beside those that tokens say. */
  boolean keepsRoles(String tenant) {
    return known.keepers.contains(tenant);
  }

  private Known load() {
    long changes = tenants.changes();
    List<TenantIssuer> registered = tenants.issuers();
    Known fresh =
        new Known(
            registered.stream()
                .map(settings -> Issuer.of(settings, config))
                .collect(Collectors.groupingBy(Issuer::name)),
            registered.stream().map(TenantIssuer::tenant).collect(Collectors.toSet()),
            Set.copyOf(tenants.roleKeepers()),
            changes,
            System.nanoTime());
    known = fresh;
    return fresh;
  }

  /**
   * One issuer may speak for several tenants, each by a registration of its own: the tenant that
   * the token claims says which one holds. A single registration holds whatever the token claims.
   */
  private Issuer pick(JsonNode claims, Known now) {
    String name = claims.path("iss").asText("");
    List<Issuer> named = new ArrayList<>(now.byName.getOrDefault(name, List.of()));
    if (own.name().equals(name)) {
      named.add(own);
    }
    if (named.size() == 1) {
      return named.getFirst();
    }
    return named.stream()
        .filter(one ->
            one.tenant() == null || one.tenant().equals(Claims.text(claims, one.claims().tenant())))
        .findFirst()
        .orElseThrow(Issuers::stranger);
  }

  private static ProblemException stranger() {
    return CommonProblem.UNAUTHENTICATED.because("The bearer token's issuer is not known here.");
  }

  private record Known(
      Map<String, List<Issuer>> byName,
      Set<String> tenants,
      Set<String> keepers,
      long changes,
      long loaded) {

    boolean fresh(long latest) {
      return changes == latest
          && loaded != Long.MIN_VALUE
          && System.nanoTime() - loaded < FRESH.toNanos();
    }
  }
}
