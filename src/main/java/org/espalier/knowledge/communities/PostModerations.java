package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Tools;
import org.jspecify.annotations.Nullable;

/** Moderators pin and lock what others said, and take words away that must not stand. */
@Singleton
class PostModerations {

  private static final Query MODERATE = Query.file("knowledge/moderate_post");

  private final Tools tools;
  private final CommunityPolicy policy;
  private final Posts posts;

  PostModerations(Tools tools, CommunityPolicy policy, Posts posts) {
    this.tools = tools;
    this.policy = policy;
    this.posts = posts;
  }

  /**
   * Does it.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, GONE, FORBIDDEN or
   *     STALE_VERSION
   */
  PostView moderate(UUID id, Moderation moderation, @Nullable String ifMatch) {
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          PostView present = posts.get(id);
          policy.requireModerator(List.of(present.communityId()));
          Etag.requireMatch(ifMatch, present.revision());
          Args args =
              Args.of("id", id)
                  .and("action", moderation.action().name())
                  .and("reason", moderation.reason())
                  .and("version", present.revision())
                  .and("now", Moments.now())
                  .and("actor", tools.tenancy().caller().subject());
          Etag.requireWritten(tools.sql().update(MODERATE, args));
          tools
              .feed()
              .note(
                  new Change(
                      "community-post.moderated",
                      "community-post",
                      id,
                      null,
                      JsonText.of(Map.of("action", moderation.action()))));
          return posts.get(id);
        });
  }
}
