package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/** People join themselves; moderators invite others and make moderators. */
@Singleton
class MemberGuard {

  private static final Query TAKEN = Query.file("knowledge/members_already");
  private static final Query ROLES = Query.file("knowledge/roles_of_members");

  private final Sql sql;
  private final CommunityPolicy policy;

  MemberGuard(Sql sql, CommunityPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows that are sound so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void check(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    if (!policy.authors().agreed()) {
      permitted(pairs);
    }
    Claims<MemberInput, Key> once = new Claims<>(MemberGuard::taken);
    pairs.forEach(pair -> once.claim(pair.row(), new Key(pair.community(), pair.employee())));
    once.check(sql, TAKEN, MemberGuard::args);
  }

  private void permitted(List<Pair> pairs) {
    UUID me = policy.authors().me().orElse(null);
    Set<UUID> moderated =
        policy.moderated(pairs.stream().map(Pair::community).collect(Collectors.toSet()));
    Map<UUID, MemberRole> roles = me == null ? Map.of() : roles(pairs, me);
    for (Pair pair : pairs) {
      boolean own = pair.employee().equals(me);
      MemberRole has = roles.getOrDefault(pair.community(), MemberRole.MEMBER);
      boolean keeps = pair.row().input().usualRole() == has;
      if (!moderated.contains(pair.community()) && !(own && keeps)) {
        throw CommonProblem.FORBIDDEN.because(
            "People join themselves; moderators invite others and make moderators.");
      }
    }
  }

  /** What the caller is in these communities. */
  private Map<UUID, MemberRole> roles(List<Pair> pairs, UUID me) {
    Map<UUID, MemberRole> roles = new HashMap<>();
    sql.list(
        ROLES,
        Args.of("employee", me).uuids("ids", pairs.stream().map(Pair::community).toList()),
        row -> roles.put(row.uuid("community_id"), row.choice(MemberRole.class, "role")));
    return roles;
  }

  private static void taken(Inbound<MemberInput> row, @Nullable String by) {
    row.faults()
        .add(
            "/employeeExternalId",
            FaultCode.DUPLICATE,
            "The person stands to this community already: \"" + by + "\".");
  }

  private static Args args(List<Key> keys) {
    return Args.none()
        .uuids("communities", keys.stream().map(Key::community).toList())
        .uuids("employees", keys.stream().map(Key::employee).toList());
  }

  /** A row with its community and person. */
  record Pair(Inbound<MemberInput> row, UUID community, UUID employee) {}

  /** Whoever stands to a community does so once. */
  record Key(UUID community, UUID employee) {}
}
