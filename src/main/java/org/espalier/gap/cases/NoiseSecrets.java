package org.espalier.gap.cases;

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

/**
 * The secret of each tenant that noise is made with: drawn when it is first needed, and the same
 * ever after, for another one would give the same cells other noise.
 */
@ApplicationScoped
public class NoiseSecrets {

  private static final int BYTES = 32;
  private static final Query FIND =
      Query.of("select s.secret from noise_secret s where s.tenant_id = :tenant");
  private static final Query DRAW =
      Query.of(
          """
          insert into noise_secret (tenant_id, secret, created_at) values (:tenant, :secret::bytea, :now)
          on conflict (tenant_id) do nothing\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, CellKeys> known = new ConcurrentHashMap<>();

  NoiseSecrets(Sql sql, Tenancy tenancy, Transactions transactions) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** Noise with the secret of the present tenant. */
  public CellKeys keys() {
    CellKeys keys = known.get(tenancy.tenant());
    if (keys == null) {
      keys = found().orElseGet(this::drawn);
      known.put(tenancy.tenant(), keys);
    }
    return keys;
  }

  private Optional<CellKeys> found() {
    return sql.first(
        FIND, Args.none(), row -> new CellKeys(Objects.requireNonNull(row.bytesOrNull("secret"))));
  }

  /** Of two that draw at once the later one takes what the first one drew. */
  private CellKeys drawn() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    Args args = Args.of("secret", secret).and("now", Moments.now());
    transactions.run(() -> sql.update(DRAW, args));
    return found().orElseThrow();
  }
}
