package org.espalier.integration.events;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.feed.EventView;

/**
 * A piece of the feed.
 *
 * @param next what to ask for after this piece: the position of its last event, or what was asked
 *     for if there is none
 */
@Schema(name = "Events")
public record EventsView(List<EventView> items, long next) {

  static EventsView of(List<EventView> events, long asked) {
    return new EventsView(events, events.isEmpty() ? asked : events.getLast().position());
  }
}
