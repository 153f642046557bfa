package org.espalier.succession.pools;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Reads;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Talent pools whose members could follow in key positions. What is told of them does not depend on
 * whether the caller is a member: the caller is left out of every pool.
 */
@Singleton
public class NominatedPools {

  /** How a pool is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("talent pool", "talent_pool");

  private static final Query MEMBERS = Query.file("succession/members_of_pools");
  private static final Condition EMPLOYED = Condition.of("e.active and e.deleted_at is null");

  private final Pools pools;
  private final PoolPolicy policy;
  private final Audiences audiences;

  NominatedPools(Pools pools, PoolPolicy policy, Audiences audiences) {
    this.pools = pools;
    this.policy = policy;
    this.audiences = audiences;
  }

  /**
   * A condition over a talent pool, null where it is a person who is nominated: the caller may know
   * of the pool.
   */
  public Condition told(String alias) {
    return policy.told(alias);
  }

  /** The pools among these ids that the caller may see. */
  public List<PoolView> all(Collection<UUID> ids) {
    return pools.all(ids);
  }

  /**
   * The employed members of each of several pools whom the caller may see, but for the caller, by
   * external id: at most three statements. Pools that are not in use have none.
   *
   * @param reads whereto those go that look at everybody
   */
  public Map<UUID, List<Person>> members(Collection<UUID> ids, Reads reads) {
    Map<UUID, List<Person>> found = new HashMap<>();
    List<PoolView> all =
        pools.all(ids).stream().filter(pool -> pool.status() == Status.ACTIVE).toList();
    if (all.isEmpty()) {
      return found;
    }
    List<UUID> meeting = new ArrayList<>();
    List<UUID> people = new ArrayList<>();
    for (Map.Entry<UUID, UUID> one : meeting(all, reads)) {
      meeting.add(one.getKey());
      people.add(one.getValue());
    }
    Condition seen = policy.candidates();
    reads.list(
        MEMBERS.with("seen", seen.sql()),
        Args.none()
            .uuids("pools", all.stream().map(PoolView::id).toList())
            .uuids("meeting", meeting)
            .uuids("people", people)
            .and(seen.args()),
        row ->
            found
                .computeIfAbsent(row.uuid("pool_id"), _ -> new ArrayList<>())
                .add(
                    new Person(
                        new EmployeeBrief(
                            row.uuid("id"),
                            row.text("external_id"),
                            row.text("given_name"),
                            row.text("family_name")),
                        row.uuidOrNull("position_id"))));
    return found;
  }

  /** Pools, each with somebody who meets its criteria. */
  private List<Map.Entry<UUID, UUID>> meeting(List<PoolView> all, Reads reads) {
    List<PoolView> asking = all.stream().filter(pool -> pool.criteria() != null).toList();
    List<PersonFacts> everybody = asking.isEmpty() ? List.of() : audiences.of(EMPLOYED, reads);
    return asking.stream()
        .flatMap(pool -> {
          Audience audience = Audience.of(pool.criteria());
          return everybody.stream()
              .filter(audience::holds)
              .map(person -> Map.entry(pool.id(), person.id()));
        })
        .toList();
  }

  /**
   * A member.
   *
   * @param heldPositionId the position that the person holds now
   */
  public record Person(EmployeeBrief employee, @Nullable UUID heldPositionId) {}
}
