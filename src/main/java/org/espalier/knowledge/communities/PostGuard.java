package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * Replies belong to topics of the same community that are not locked; what was removed stays so.
 */
@Singleton
class PostGuard {

  private static final Query PRESENT = Query.file("knowledge/present_posts");

  private final Sql sql;
  private final CommunityPolicy policy;

  PostGuard(Sql sql, CommunityPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Checks rows that are sound so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for the words of others
   */
  void check(List<Said> said) {
    if (said.isEmpty()) {
      return;
    }
    Contributions.check(
        said.stream()
            .map(one -> new Contributions.Said<>(one.row(), one.community(), one.author()))
            .toList(),
        policy);
    Map<UUID, Said> coming = new HashMap<>();
    said.forEach(one -> coming.put(one.row().id(), one));
    said.forEach(one -> requireTopic(one, one.parent() == null ? null : coming.get(one.parent())));
    Map<Integer, Present> present = present(said);
    boolean agreed = policy.authors().agreed();
    for (int i = 0; i < said.size(); i++) {
      Present known = present.get(i + 1);
      if (known != null) {
        check(said.get(i), known, agreed);
      }
    }
  }

  private Map<Integer, Present> present(List<Said> said) {
    Map<Integer, Present> present = new HashMap<>();
    Args args =
        Args.of("parents", said.stream().map(Said::parent).toArray(UUID[]::new))
            .texts("sources", said.stream().map(one -> one.row().source()).toList())
            .texts("externalIds", said.stream().map(one -> one.row().externalId()).toList());
    sql.list(PRESENT, args, row -> present.put(row.count("ordinal"), Present.of(row)));
    return present;
  }

  /** What comes in the same file is a topic of the same community, too. */
  private static void requireTopic(Said one, @Nullable Said parent) {
    if (parent != null
        && (parent.parent() != null || !parent.community().equals(one.community()))) {
      refuse(one, "/parentExternalId", "It is no topic of this community.");
    }
  }

  private static void check(Said one, Present known, boolean agreed) {
    // A topic of the same file is not there yet.
    boolean foreign = known.community() != null && !one.community().equals(known.community());
    if (one.parent() != null && (foreign || known.reply())) {
      refuse(one, "/parentExternalId", "It is no topic of this community.");
    } else if (one.parent() != null && known.locked() && !known.known() && !agreed) {
      refuse(one, "/parentExternalId", "The topic is locked.");
    }
    if (known.removed()) {
      refuse(one, "/text", "A moderator removed it.");
    }
  }

  private static void refuse(Said one, String pointer, String words) {
    one.row().faults().add(pointer, FaultCode.NOT_ALLOWED, words);
  }

  /** A row with what it names. */
  record Said(Inbound<PostInput> row, UUID community, UUID author, @Nullable UUID parent) {}

  /**
   * What there is already.
   *
   * @param community of the parent; null if that is yet to come
   * @param reply true if the parent is itself a reply
   * @param locked true if the parent takes no more replies
   * @param known true if the row's post is there already
   * @param removed true if its words were taken away
   */
  private record Present(
      @Nullable UUID community, boolean reply, boolean locked, boolean known, boolean removed) {

    static Present of(Row row) throws SQLException {
      return new Present(
          row.uuidOrNull("community_id"),
          row.flag("reply"),
          row.flag("locked"),
          row.flag("known"),
          row.flag("removed"));
    }
  }
}
