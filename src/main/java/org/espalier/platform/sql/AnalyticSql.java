package org.espalier.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Reads that look at everybody, for the tenant of the present unit of work, through a small pool of
 * their own or from a replica, so that they leave the others their connections. They take part in
 * no transaction, cannot write, and are stopped by a time-out of their own; row-level security
 * holds them like all others.
 */
@ApplicationScoped
public class AnalyticSql implements Reads {

  private final AgroalDataSource pool;
  private final Tenancy tenancy;
  private final Beginnings beginnings;
  private final Watch watch;

  AnalyticSql(
      @DataSource("analytics") AgroalDataSource pool,
      Tenancy tenancy,
      Beginnings beginnings,
      Watch watch) {
    this.pool = pool;
    this.tenancy = tenancy;
    this.beginnings = beginnings;
    this.watch = watch;
  }

  @Override
  public <T> List<T> list(Query query, Args args, RowMapper<T> mapper) {
    return Alone.read(
        pool,
        beginnings.ofAnalysis(),
        watch,
        query,
        args,
        tenancy.tenant(),
        ResultMapper.all(mapper));
  }
}
