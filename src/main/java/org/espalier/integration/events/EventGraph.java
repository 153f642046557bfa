package org.espalier.integration.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.graphql.EventStream;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Subscription;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** The change feed over GraphQL. */
@Singleton
class EventGraph implements Graph {

  private final FeedReader feed;
  private final EventPolicy policy;
  private final PersonEvents people;

  EventGraph(FeedReader feed, EventPolicy policy, PersonEvents people) {
    this.feed = feed;
    this.policy = policy;
    this.people = people;
  }

  @Query
  @Description("What happened after a position of the feed, in commit order without gaps.")
  public EventsView events(
      @Description("A position; from the beginning if absent.") @Nullable Long after,
      @Description("How many events at the most; 50 unless said otherwise.")
          @Nullable Integer first,
      @Description(
              "Only events of this type; * at the beginning or at the end stands for anything.")
          @Nullable String type,
      @Description("Only events of things of this kind.") @Nullable String subjectType,
      @Description("Only events of this thing.") @Nullable UUID subjectId) {
    Params params = new Params();
    long position = params.position("after", after == null ? null : after.toString());
    String most = first == null ? null : first.toString();
    int limit = params.number("first", most, PageParams.USUAL, 1, PageParams.MOST);
    String subject = subjectId == null ? null : subjectId.toString();
    Condition asked = EventFilter.of(params, type, subjectType, subject);
    params.done();
    Condition visible = Condition.and(List.of(asked, policy.visible()));
    return EventsView.of(feed.after(position, limit, visible), position);
  }

  @Subscription
  @Description(
      "What happens to a person: to the person's data, evidence, plans, assignments and completions.")
  public EventStream<EventView> employeeEvents(
      UUID employeeId,
      @Description("The position of the last event that was seen; from now on if absent.")
          @Nullable Long after) {
    return new Stream(people, employeeId, people.begin(employeeId, after));
  }

  /** Goes on where it left off. */
  private static final class Stream implements EventStream<EventView> {

    private final PersonEvents people;
    private final UUID employee;
    private long position;

    Stream(PersonEvents people, UUID employee, long position) {
      this.people = people;
      this.employee = employee;
      this.position = position;
    }

    @Override
    public List<EventView> more() {
      List<EventView> found = people.after(employee, position);
      if (!found.isEmpty()) {
        position = found.getLast().position();
      }
      return found;
    }
  }
}
