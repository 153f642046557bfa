package org.espalier.platform.secrets;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;

/** Draws secrets, and keeps those of which each tenant has one. */
@Singleton
public class Secrets {

  private static final int BYTES = 32;

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  Secrets(Sql sql, Tenancy tenancy, Transactions transactions) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
  }

  /** A new one: 256 bits that nobody can guess. */
  public byte[] draw() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /**
   * The secrets for one purpose.
   *
   * @param find reads the tenant's: {@code secret}
   * @param keep writes {@code :secret} and {@code :now}, unless the tenant has one
   * @param use what is made of the bytes
   */
  public <T> PerTenant<T> perTenant(Query find, Query keep, Function<byte[], T> use) {
    return new PerTenant<>(find, keep, use);
  }

  /**
   * One secret a tenant: drawn when it is first needed, the same ever after, and read once by each
   * process.
   *
   * @param <T> what is made of it
   */
  public final class PerTenant<T> {

    private final Query find;
    private final Query keep;
    private final Function<byte[], T> use;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    private PerTenant(Query find, Query keep, Function<byte[], T> use) {
      this.find = find;
      this.keep = keep;
      this.use = use;
    }

    /** That of the present tenant; empty if it was not needed yet. */
    public Optional<T> present() {
      return Optional.ofNullable(known.get(tenancy.tenant())).or(this::found);
    }

    /** That of the present tenant. */
    public T drawn() {
      String tenant = tenancy.tenant();
      Optional<T> present = present();
      present.ifPresent(one -> known.put(tenant, one));
      return present.orElseGet(() -> transactions.call(() -> kept(tenant)));
    }

    /** Of two that draw at once the later takes the first one's. It counts once it is committed. */
    private T kept(String tenant) {
      sql.update(keep, Args.of("secret", draw()).and("now", Moments.now()));
      T kept = found().orElseThrow();
      transactions.afterwards(() -> known.put(tenant, kept));
      return kept;
    }

    private Optional<T> found() {
      return sql.first(
          find, Args.none(), row -> use.apply(Objects.requireNonNull(row.bytesOrNull("secret"))));
    }
  }
}
