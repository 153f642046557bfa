package org.espalier;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.espalier.platform.graphql.execution.GraphqlEngine;
import org.espalier.platform.log.LogFormat;
import org.espalier.platform.security.DevIssuer;
import org.espalier.platform.start.Tour;
import org.jboss.logging.Logger;

/** The server while it serves. Says once, when it can take requests, where and how. */
@Singleton
final class Serving implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger(Serving.class);
  private static final String OTHER_TENANT = "acme";

  private final Config config;
  private final DevIssuer issuer;
  private final Tour tour;
  private final LogFormat format;
  private final Instance<GraphqlEngine> graphql;

  Serving(
      Config config,
      DevIssuer issuer,
      Tour tour,
      LogFormat format,
      Instance<GraphqlEngine> graphql) {
    this.config = config;
    this.issuer = issuer;
    this.tour = tour;
    this.format = format;
    this.graphql = graphql;
  }

  @Override
  public int run(String... args) {
    if (format.json()) {
      // Who reads lines of JSON reads no banner, and keeps no tokens.
      LOG.infof("Espalier %s is ready", text("quarkus.application.version"));
    } else {
      PrintStream out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
      out.print(banner().text());
    }
    // Nobody has to wait for it but who asks for it first.
    Thread.ofPlatform().daemon().name("graphql").start(graphql::get);
    Quarkus.waitForExit();
    return 0;
  }

  private Banner banner() {
    Banner banner =
        new Banner(
            text("quarkus.application.version"),
            "http://" + host() + ":" + text("quarkus.http.port"),
            text("espalier.database"),
            tour.said());
    return issuer.active()
        ? tour.cast().map(cast -> withCast(banner, cast)).orElseGet(() -> withAdministrator(banner))
        : banner;
  }

  private Banner withCast(Banner banner, Tour.Cast cast) {
    return banner
        .token("TALENT_ADMIN", cast.talentAdmin().name(), token(cast.talentAdmin(), "talent-admin"))
        .token("MANAGER", cast.manager().name(), token(cast.manager(), "employee"))
        .token("EMPLOYEE", cast.employee().name(), token(cast.employee(), "employee"))
        .command(
            "What does the job of " + cast.employee().name() + " ask for that is not there yet?",
            "EMPLOYEE",
            "",
            "/api/v1/employees/" + cast.employee().id() + "/gap");
  }

  private Banner withAdministrator(Banner banner) {
    return banner
        .token(
            "TALENT_ADMIN",
            "tenant " + OTHER_TENANT,
            issuer.token(OTHER_TENANT, "admin", List.of("talent-admin"), List.of(), null))
        .command(
            "Create something (or start with --sample for a company of 300 people):",
            "TALENT_ADMIN",
            "-X PUT -H 'Content-Type: application/json' -d '{\"name\": \"Head office\"}' ",
            "/api/v1/org-units/by-external-id/head-office");
  }

  private String token(Tour.Actor actor, String role) {
    return issuer.token(
        tour.tenant(), actor.subject(), List.of(role), List.of(), actor.externalId());
  }

  private String host() {
    String host = text("quarkus.http.host");
    return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
  }

  private String text(String property) {
    return config.getOptionalValue(property, String.class).orElse("?");
  }
}
