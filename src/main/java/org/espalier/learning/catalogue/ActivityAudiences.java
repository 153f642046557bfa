package org.espalier.learning.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;

/**
 * Which activities are meant for a person. A catalogue has few audiences for many activities: each
 * is asked once.
 */
@Singleton
public class ActivityAudiences {

  private static final Query ALL =
      Query.of(
          "select distinct a.audience from activity a where a.tenant_id = :tenant and a.deleted_at is null"
              + " and a.audience is not null");

  private final Sql sql;
  private final Audiences audiences;

  ActivityAudiences(Sql sql, Audiences audiences) {
    this.sql = sql;
    this.audiences = audiences;
  }

  /** A condition over activities {@code a}: they are meant for the person, or for everybody. */
  public Condition of(UUID person) {
    PersonFacts facts = audiences.of(List.of(person)).get(person);
    List<String> all = sql.list(ALL, Args.none(), row -> row.text("audience"));
    List<String> met =
        facts == null
            ? List.of()
            : all.stream().filter(text -> Audience.of(text).holds(facts)).toList();
    return Condition.of(
        "(a.audience is null or a.audience = any(:audiences))",
        Args.none().texts("audiences", met));
  }
}
