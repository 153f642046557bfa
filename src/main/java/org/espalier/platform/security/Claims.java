package org.espalier.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Reads the caller out of a token's claims, where its issuer says them. */
@ApplicationScoped
class Claims {

  private static final String NO_TENANT = "The token names no tenant.";

  private final ObjectMapper mapper;
  private final Issuers issuers;

  Claims(ObjectMapper mapper, Issuers issuers) {
    this.mapper = mapper;
    this.issuers = issuers;
  }

  /**
   * What a token says, verified or not.
   *
   * @throws org.espalier.platform.problem.ProblemException UNAUTHENTICATED if it is no token
   */
  JsonNode of(String token) {
    try {
      JsonNode body = mapper.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
      if (body.isObject()) {
        return body;
      }
    } catch (IOException | RuntimeException e) {
      throw CommonProblem.UNAUTHENTICATED.because("The bearer token cannot be read.");
    }
    throw CommonProblem.UNAUTHENTICATED.because("The bearer token cannot be read.");
  }

  /**
   * The caller of a verified token.
   *
   * @throws org.espalier.platform.problem.ProblemException UNAUTHENTICATED if it names no subject,
   *     no tenant, or one for which its issuer does not speak
   */
  Caller caller(JsonNode claims, Issuer issuer) {
    ClaimPaths paths = issuer.claims();
    String client = texts(claims, paths.client()).findFirst().orElse(null);
    String subject = text(claims, paths.subject());
    if (subject == null) {
      subject = text(claims, "sub");
    }
    if (subject == null) {
      throw CommonProblem.UNAUTHENTICATED.because("The token names no subject.");
    }
    Set<Role> roles = roles(claims, issuer, subject.equals(client));
    return new Caller(
        tenant(claims, issuer, roles),
        subject,
        roles,
        texts(claims, paths.scopes()).collect(Collectors.toSet()),
        text(claims, paths.employee()),
        verifiedEmail(claims, paths),
        texts(claims, List.of(paths.orgUnits())).collect(Collectors.toSet()),
        Set.of(),
        client);
  }

  /** A tenant's issuer cannot make operators; a token of a program for itself is a program's. */
  private static Set<Role> roles(JsonNode claims, Issuer issuer, boolean program) {
    String prefix = issuer.claims().rolePrefix();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    texts(claims, issuer.claims().roles())
        .filter(name -> name.startsWith(prefix))
        .flatMap(name -> Role.ofWire(name.substring(prefix.length())).stream())
        .forEach(roles::add);
    if (issuer.tenant() != null) {
      roles.remove(Role.OPERATOR);
    }
    if (program) {
      roles.add(Role.INTEGRATION);
    }
    return roles;
  }

  private String tenant(JsonNode claims, Issuer issuer, Set<Role> roles) {
    String claimed = text(claims, issuer.claims().tenant());
    String only = issuer.tenant();
    if (only != null) {
      if (claimed != null && !claimed.equals(only)) {
        throw CommonProblem.UNAUTHENTICATED.because(
            "The token's issuer does not speak for the tenant that it names.");
      }
      return only;
    }
    if (claimed == null && roles.equals(EnumSet.of(Role.OPERATOR))) {
      return Caller.OPERATORS;
    }
    if (claimed == null || !Tenants.valid(claimed)) {
      throw CommonProblem.UNAUTHENTICATED.because(NO_TENANT);
    }
    if (issuers.bringsOwn(claimed)) {
      throw CommonProblem.UNAUTHENTICATED.because(
          "The tenant has an issuer of its own, and the token is not from there.");
    }
    return claimed;
  }

  private static @Nullable String verifiedEmail(JsonNode claims, ClaimPaths paths) {
    JsonNode verified = claims.at("/" + paths.emailVerified());
    String email = text(claims, paths.email());
    boolean sure = verified.asBoolean(false) || verified.asText("").equals("1");
    return email != null && sure ? email.strip().toLowerCase(Locale.ROOT) : null;
  }

  static @Nullable String text(JsonNode claims, String path) {
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
