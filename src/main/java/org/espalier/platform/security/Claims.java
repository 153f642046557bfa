package org.espalier.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caller out of a token's claims, at the configured paths. The token was verified before.
 */
@ApplicationScoped
class Claims {

  private final SecurityConfig config;
  private final ObjectMapper mapper;

  Claims(SecurityConfig config, ObjectMapper mapper) {
    this.config = config;
    this.mapper = mapper;
  }

  /**
   * The caller of a verified token.
   *
   * @throws org.espalier.platform.problem.ProblemException UNAUTHENTICATED if it names no tenant or
   *     no subject
   */
  Caller caller(String token) {
    JsonNode claims = body(token);
    String tenant = text(claims, config.tenantClaim());
    String subject = text(claims, "sub");
    if (tenant == null || !Tenants.valid(tenant)) {
      throw CommonProblem.UNAUTHENTICATED.because("The token names no tenant.");
    }
    if (subject == null) {
      throw CommonProblem.UNAUTHENTICATED.because("The token names no subject.");
    }
    Set<Role> roles =
        texts(claims, config.roleClaims())
            .flatMap(name -> Role.ofWire(name).stream())
            .collect(Collectors.toSet());
    Set<String> scopes = texts(claims, config.scopeClaims()).collect(Collectors.toSet());
    return new Caller(tenant, subject, roles, scopes, text(claims, config.employeeClaim()));
  }

  private JsonNode body(String token) {
    try {
      return mapper.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException | RuntimeException e) {
      throw CommonProblem.UNAUTHENTICATED.because("The token cannot be read.");
    }
  }

  private static @Nullable String text(JsonNode claims, String path) {
    JsonNode value = claims.at("/" + path);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private static Stream<String> texts(JsonNode claims, List<String> paths) {
    return paths.stream().map(path -> claims.at("/" + path)).flatMap(Claims::texts);
  }

  private static Stream<String> texts(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
        : Stream.of(value.asText("").split(" ")).filter(text -> !text.isBlank());
  }
}
