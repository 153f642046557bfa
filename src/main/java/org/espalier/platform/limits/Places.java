package org.espalier.platform.limits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Places for requests in work, and a short queue before them. Tenants take turns: each place that
 * becomes free goes to the tenant whose turn it is, none has more than three quarters of the
 * places, and where the queue is full the tenant with most in it gives way. Where a tenant's
 * requests have queued for as long as one may wait it is no burst any more: from then on they wait
 * for a moment only, until all that wait have been served.
 *
 * <p>Methods return the requests about which was decided, so that nothing of theirs runs in here.
 */
final class Places {

  private static final int QUARTERS = 3;
  private static final int MOMENT = 20;

  private final int most;
  private final int mostOfOne;
  private final int mostWaiting;
  private final long patience;
  private final LongSupplier clock;
  private final Map<String, Share> shares = new HashMap<>();
  private final Deque<Share> turns = new ArrayDeque<>();
  private int taken;
  private int waiting;

  /**
   * So many places and so many that may wait for them.
   *
   * @param patience how long one waits at the most
   */
  Places(int most, int mostWaiting, Duration patience, LongSupplier clock) {
    this.most = most;
    this.mostOfOne = Math.max(1, most * QUARTERS / 4);
    this.mostWaiting = mostWaiting;
    this.patience = patience.toNanos();
    this.clock = clock;
  }

  /** A request comes: it begins, waits, or goes; or another goes for it. */
  synchronized List<Place> enter(Place place) {
    List<Place> decided = late();
    Share share = shares.computeIfAbsent(place.tenant(), _ -> new Share());
    if (taken < most && share.taken < mostOfOne) {
      begin(place, share);
      decided.add(place);
    } else if (waiting < mostWaiting) {
      queue(place, share);
    } else {
      Share longest = longest();
      if (longest == null || longest.waiting.size() <= share.waiting.size() + 1) {
        place.become(Place.State.REFUSED);
        decided.add(place);
        forget(place.tenant(), share);
      } else {
        decided.add(refuse(longest, longest.waiting.removeLast()));
        queue(place, share);
      }
    }
    return decided;
  }

  /** A request was answered, or its client has gone. */
  synchronized List<Place> leave(Place place) {
    List<Place> decided = late();
    Share share = shares.get(place.tenant());
    if (share != null && place.state() == Place.State.BEGUN) {
      taken--;
      share.taken--;
    } else if (share != null && place.state() == Place.State.WAITING) {
      share.waiting.remove(place);
      waiting--;
      if (share.waiting.isEmpty()) {
        turns.remove(share);
      }
    }
    place.become(Place.State.GONE);
    if (share != null) {
      forget(place.tenant(), share);
    }
    take(decided);
    return decided;
  }

  /** Looks for those that have waited for too long. */
  synchronized List<Place> look() {
    return late();
  }

  synchronized int taken() {
    return taken;
  }

  synchronized int waiting() {
    return waiting;
  }

  private void begin(Place place, Share share) {
    place.become(Place.State.BEGUN);
    taken++;
    share.taken++;
    share.stands &= !share.waiting.isEmpty();
  }

  private void queue(Place place, Share share) {
    long now = clock.getAsLong();
    if (!share.stands) {
      share.stands = true;
      share.standing = now;
    }
    place.waitSince(now);
    waiting++;
    if (share.waiting.isEmpty()) {
      turns.add(share);
    }
    share.waiting.add(place);
  }

  /** One each to those whose turn it is, as long as there is a place. */
  private void take(List<Place> decided) {
    for (int i = turns.size(); i > 0 && taken < most; i--) {
      Share share = turns.remove();
      if (share.taken < mostOfOne) {
        Place next = share.waiting.remove();
        waiting--;
        begin(next, share);
        decided.add(next);
      }
      if (!share.waiting.isEmpty()) {
        turns.add(share);
      }
    }
  }

  private List<Place> late() {
    List<Place> late = new ArrayList<>(1);
    if (waiting > 0) {
      long now = clock.getAsLong();
      for (Share share : turns) {
        long allowed = now - share.standing > patience ? patience / MOMENT : patience;
        while (!share.waiting.isEmpty() && now - share.waiting.element().since() > allowed) {
          late.add(refuse(share, share.waiting.remove()));
        }
      }
      turns.removeIf(share -> share.waiting.isEmpty());
    }
    return late;
  }

  private Place refuse(Share share, Place place) {
    waiting--;
    place.become(Place.State.REFUSED);
    forget(place.tenant(), share);
    return place;
  }

  private @Nullable Share longest() {
    Share longest = null;
    for (Share share : turns) {
      if (longest == null || share.waiting.size() > longest.waiting.size()) {
        longest = share;
      }
    }
    return longest;
  }

  private void forget(String tenant, Share share) {
    if (share.taken == 0 && share.waiting.isEmpty()) {
      shares.remove(tenant);
    }
  }

  /** What a tenant has. */
  private static final class Share {

    private final Deque<Place> waiting = new ArrayDeque<>();
    private int taken;

    /** Whether somebody has waited, and was not served, all the time since {@link #standing}. */
    private boolean stands;

    private long standing;
  }
}
