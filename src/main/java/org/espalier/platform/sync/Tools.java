package org.espalier.platform.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;

/** What every kind needs to write its things. */
@ApplicationScoped
public class Tools {

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final StrictJson json;
  private final Referrers referrers;
  private final ObjectMapper mapper;

  Tools(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      StrictJson json,
      Referrers referrers,
      ObjectMapper mapper) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.json = json;
    this.referrers = referrers;
    this.mapper = mapper;
  }

  public Sql sql() {
    return sql;
  }

  public Feed feed() {
    return feed;
  }

  public Tenancy tenancy() {
    return tenancy;
  }

  public Transactions transactions() {
    return transactions;
  }

  public ObjectMapper mapper() {
    return mapper;
  }

  Referrers referrers() {
    return referrers;
  }

  public StrictJson json() {
    return json;
  }
}
