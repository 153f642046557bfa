package org.espalier.integration.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;

/** The secret of each tenant, drawn when the first address is made. */
@ApplicationScoped
class UploadSecrets {

  private static final int BYTES = 32;
  private static final Query FIND =
      Query.of("select s.secret from upload_secret s where s.tenant_id = :tenant");
  private static final Query DRAW =
      Query.of(
          """
          insert into upload_secret (tenant_id, secret, created_at) values (:tenant, :secret::bytea, :now)
          on conflict (tenant_id) do nothing\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, UploadSecret> known = new ConcurrentHashMap<>();

  UploadSecrets(Sql sql, Tenancy tenancy, Transactions transactions) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** The secret of the present tenant; empty if no address was made yet. */
  Optional<UploadSecret> present() {
    UploadSecret secret = known.get(tenancy.tenant());
    return secret == null
        ? sql.first(
            FIND,
            Args.none(),
            row -> new UploadSecret(Objects.requireNonNull(row.bytesOrNull("secret"))))
        : Optional.of(secret);
  }

  /** The secret of the present tenant. Of two that draw at once the later takes the first one's. */
  UploadSecret drawn() {
    Optional<UploadSecret> present = present();
    if (present.isPresent()) {
      known.put(tenancy.tenant(), present.get());
      return present.get();
    }
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    Args args = Args.of("secret", secret).and("now", Moments.now());
    transactions.run(() -> sql.update(DRAW, args));
    return present().orElseThrow();
  }
}
