package org.espalier.platform.sql;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How transactions begin: with a pooler between, or without. */
@Singleton
final class Beginnings {

  private final Beginning work;
  private final Beginning analysis;

  Beginnings(
      @ConfigProperty(name = "espalier.database.pooler", defaultValue = "false") boolean pooled,
      @ConfigProperty(name = "espalier.analytics.timeout", defaultValue = "25s") String timeout) {
    this.work = Beginning.ofWork(pooled);
    this.analysis = Beginning.ofAnalysis(pooled, timeout);
  }

  Beginning ofWork() {
    return work;
  }

  Beginning ofAnalysis() {
    return analysis;
  }
}
