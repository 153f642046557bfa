package org.espalier.gap.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.secrets.Secrets;
import org.espalier.platform.sql.Query;

/**
 * The secret of each tenant that noise is made with: drawn when it is first needed, and the same
 * ever after, for another one would give the same cells other noise.
 */
@ApplicationScoped
public class NoiseSecrets {

  private static final Query FIND =
      Query.of("select s.secret from noise_secret s where s.tenant_id = :tenant");
  private static final Query KEEP =
      Query.of(
          """
          insert into noise_secret (tenant_id, secret, created_at) values (:tenant, :secret::bytea, :now)
          on conflict (tenant_id) do nothing\
          """);

  private final Secrets.PerTenant<CellKeys> secrets;

  NoiseSecrets(Secrets secrets) {
    this.secrets = secrets.perTenant(FIND, KEEP, CellKeys::new);
  }

  /** Noise with the secret of the present tenant. */
  public CellKeys keys() {
    return secrets.drawn();
  }
}
