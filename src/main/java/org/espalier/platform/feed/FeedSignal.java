package org.espalier.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells readers in this process that a tenant's feed grew by what this process did, so that they
 * need not wait for their next look.
 */
@ApplicationScoped
public class FeedSignal {

  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener, which must return at once. */
  public void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  void changed(String tenant) {
    listeners.forEach(listener -> listener.accept(tenant));
  }
}
