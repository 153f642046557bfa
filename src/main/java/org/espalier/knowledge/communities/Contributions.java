package org.espalier.knowledge.communities;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;

/** Who has joined a community says something there, in one's own name. */
final class Contributions {

  private Contributions() {}

  /**
   * Checks rows that are sound so far; programs write down what was said elsewhere.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for the words of others
   */
  static <R extends SyncInput> void check(List<Said<R>> said, CommunityPolicy policy) {
    if (said.isEmpty() || policy.authors().agreed()) {
      return;
    }
    policy.authors().requireOwn(said.stream().map(Said::author).toList());
    Set<UUID> joined =
        policy.joined(said.stream().map(Said::community).collect(Collectors.toSet()));
    said.stream()
        .filter(one -> !joined.contains(one.community()))
        .forEach(one ->
            one.row()
                .faults()
                .add(
                    "/communityExternalId",
                    FaultCode.NOT_ALLOWED,
                    "Only who has joined writes here."));
  }

  /** A row, where it is said and by whom. */
  record Said<R extends SyncInput>(Inbound<R> row, UUID community, UUID author) {}
}
