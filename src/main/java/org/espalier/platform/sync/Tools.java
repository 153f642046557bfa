package org.espalier.platform.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
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
  private final Ownerships ownerships;
  private final Event<ThingsChanged> changes;

  Tools(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      StrictJson json,
      Referrers referrers,
      ObjectMapper mapper,
      Ownerships ownerships,
      Event<ThingsChanged> changes) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.json = json;
    this.referrers = referrers;
    this.mapper = mapper;
    this.ownerships = ownerships;
    this.changes = changes;
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

  /** Tells whoever listens that things changed. */
  void changed(String table, List<UUID> ids) {
    if (!ids.isEmpty()) {
      changes.fire(new ThingsChanged(table, ids));
    }
  }

  Ownerships ownerships() {
    return ownerships;
  }

  Referrers referrers() {
    return referrers;
  }

  public StrictJson json() {
    return json;
  }
}
