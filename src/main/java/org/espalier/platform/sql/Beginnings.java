package org.espalier.platform.sql;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How transactions begin: with a pooler between, or without. */
@Singleton
final class Beginnings {

  private final boolean pooled;
  private final Beginning session = Beginning.ofSession();
  private final Beginning work;
  private final Beginning analysis;

  Beginnings(
      @ConfigProperty(name = "espalier.database.pooler", defaultValue = "false") boolean pooled,
      @ConfigProperty(name = "espalier.analytics.timeout", defaultValue = "25s") String timeout) {
    this.pooled = pooled;
    this.work = Beginning.ofWork(pooled);
    this.analysis = Beginning.ofAnalysis(pooled, timeout);
  }

  /** False if a pooler stands between, so that nothing may outlive a transaction. */
  boolean lasting() {
    return !pooled;
  }

  Beginning ofSession() {
    return session;
  }

  Beginning ofWork() {
    return work;
  }

  Beginning ofAnalysis() {
    return analysis;
  }
}
