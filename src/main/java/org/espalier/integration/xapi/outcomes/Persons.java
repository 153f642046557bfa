package org.espalier.integration.xapi.outcomes;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Finds the employees behind the actors of statements, all by one statement. */
@Singleton
class Persons {

  private static final Query FIND = Query.file("xapi/find_persons");

  private final Sql sql;

  Persons(Sql sql) {
    this.sql = sql;
  }

  /** Everybody who could be meant. */
  Known find(Collection<Actor> actors) {
    List<Actor> named =
        actors.stream()
            .distinct()
            .filter(actor -> actor.kind() != Actor.Kind.UNNAMED)
            .filter(actor -> actor.kind() != Actor.Kind.MBOX_SHA1SUM)
            .toList();
    Map<Actor, List<Candidate>> found = new HashMap<>();
    if (!named.isEmpty()) {
      Args args =
          Args.none()
              .texts("kinds", named.stream().map(actor -> actor.kind().name()).toList())
              .texts("names", named.stream().map(Actor::name).toList())
              .and("ordinals", ordinals(named.size()));
      sql.list(
          FIND,
          args,
          row ->
              found
                  .computeIfAbsent(named.get(row.count("ordinal")), _ -> new ArrayList<>())
                  .add(
                      new Candidate(
                          row.uuid("id"), row.text("source"), row.choice(Way.class, "way"))));
    }
    return new Known(found);
  }

  private static Integer[] ordinals(int count) {
    return IntStream.range(0, count).boxed().toArray(Integer[]::new);
  }

  /** By what an employee is found. */
  enum Way {
    ADDRESS,
    SUBJECT,
    EXTERNAL_ID
  }

  private record Candidate(UUID id, String source, Way way) {}

  /** The people who were found. */
  record Known(Map<Actor, List<Candidate>> candidates) {

    /**
     * Those whom an actor means: nobody, one, or several among whom it does not tell.
     *
     * @param employeeSource where the employees come from whom accounts name
     */
    List<UUID> meant(Actor actor, String employeeSource) {
      List<Candidate> all = candidates.getOrDefault(actor, List.of());
      if (actor.kind() == Actor.Kind.ACCOUNT) {
        return ids(all.stream().filter(one -> one.source().equals(employeeSource)).toList());
      }
      List<UUID> byAddress = ids(all.stream().filter(one -> one.way() == Way.ADDRESS).toList());
      return byAddress.isEmpty() ? ids(all) : byAddress;
    }

    private static List<UUID> ids(List<Candidate> some) {
      return some.stream().map(Candidate::id).distinct().toList();
    }
  }
}
