package org.espalier.integration.xapi.statements;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.integration.xapi.outcomes.Outcome;
import org.espalier.integration.xapi.outcomes.StatementState;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;

/** Tells that statements came, and what became of them. */
@Singleton
class StatementFeed {

  private final Feed feed;

  StatementFeed(Feed feed) {
    this.feed = feed;
  }

  void received(List<UUID> ids, List<Outcome> outcomes) {
    IntStream.range(0, ids.size())
        .forEach(i -> note("xapi-statement.received", ids.get(i), outcomes.get(i)));
  }

  /** What still waits is no news. */
  void examined(List<UUID> ids, List<Outcome> outcomes) {
    IntStream.range(0, ids.size())
        .filter(i -> outcomes.get(i).state() == StatementState.MAPPED)
        .forEach(i -> note("xapi-statement.mapped", ids.get(i), outcomes.get(i)));
  }

  private void note(String type, UUID id, Outcome outcome) {
    feed.note(
        new Change(
            type,
            "xapi-statement",
            id,
            outcome.employee(),
            JsonText.of(Map.of("state", outcome.state()))));
  }
}
