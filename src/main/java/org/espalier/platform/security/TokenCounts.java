package org.espalier.platform.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;

/** Counts what was found out about bearer tokens, and how often it was known already. */
@Startup
@Singleton
class TokenCounts {

  private final Counter remembered;
  private final Counter verified;
  private final Counter refused;
  private final Counter unavailable;

  TokenCounts(MeterRegistry registry) {
    this.remembered = counter("remembered", registry);
    this.verified = counter("verified", registry);
    this.refused = counter("refused", registry);
    this.unavailable = counter("unavailable", registry);
  }

  private static Counter counter(String result, MeterRegistry registry) {
    return Counter.builder("espalier.tokens")
        .description("Bearer tokens: known from before, verified, refused, or not to be judged.")
        .tag("result", result)
        .register(registry);
  }

  void remembered() {
    remembered.increment();
  }

  void verified() {
    verified.increment();
  }

  /** Neither known nor found good; where the issuer cannot be asked, the token is not judged. */
  void failed(Throwable why) {
    boolean silent =
        why instanceof ProblemException problem
            && problem.type() == CommonProblem.ISSUER_UNAVAILABLE;
    (silent ? unavailable : refused).increment();
  }
}
