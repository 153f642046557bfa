package org.espalier.platform.graphql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind as they change, for somebody who listens: each once in a look, as it is then,
 * and only as far as the listener may see it. Begins behind everything that happened before.
 *
 * @param <V> the things
 */
public final class ChangedThings<V extends Thing> implements EventStream<V> {

  private static final int AT_ONCE = 100;

  private final FeedReader feed;
  private final Condition which;
  private final Function<Collection<UUID>, List<V>> visible;
  private long position;

  /**
   * Listens from now on.
   *
   * @param which a condition over events {@code v}
   * @param visible the things with some ids that the caller may see
   */
  public ChangedThings(
      FeedReader feed, Condition which, Function<Collection<UUID>, List<V>> visible) {
    this.feed = feed;
    this.which = which;
    this.visible = visible;
    this.position = feed.last();
  }

  /**
   * Events about a kind of things, such as {@code enrolment}.
   *
   * @param person only those that concern this person; null for any
   */
  public static Condition about(String kind, @Nullable UUID person) {
    Condition all = Condition.of("v.subject_type = :kind", Args.of("kind", kind));
    return person == null
        ? all
        : Condition.and(
            List.of(all, Condition.of("v.person_id = :person", Args.of("person", person))));
  }

  @Override
  public List<V> more() {
    List<EventView> events = feed.after(position, AT_ONCE, which);
    if (events.isEmpty()) {
      return List.of();
    }
    position = events.getLast().position();
    Map<UUID, V> found = new LinkedHashMap<>();
    List<UUID> ids = events.stream().map(EventView::subjectId).distinct().toList();
    visible.apply(ids).forEach(one -> found.put(one.id(), one));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }
}
