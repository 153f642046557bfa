package org.espalier.integration.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.espalier.platform.secrets.Secrets;
import org.espalier.platform.sql.Query;

/** The secret of each tenant, drawn when the first address is made. */
@ApplicationScoped
class UploadSecrets {

  private static final Query FIND =
      Query.of("select s.secret from upload_secret s where s.tenant_id = :tenant");
  private static final Query KEEP =
      Query.of(
          """
          insert into upload_secret (tenant_id, secret, created_at) values (:tenant, :secret::bytea, :now)
          on conflict (tenant_id) do nothing\
          """);

  private final Secrets.PerTenant<UploadSecret> secrets;

  UploadSecrets(Secrets secrets) {
    this.secrets = secrets.perTenant(FIND, KEEP, UploadSecret::new);
  }

  /** The secret of the present tenant; empty if no address was made yet. */
  Optional<UploadSecret> present() {
    return secrets.present();
  }

  /** The secret of the present tenant. */
  UploadSecret drawn() {
    return secrets.drawn();
  }
}
