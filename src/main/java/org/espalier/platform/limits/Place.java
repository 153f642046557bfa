package org.espalier.platform.limits;

/** A request that wants to be worked on; {@link Places} guards what becomes of it. */
final class Place {

  /** What becomes of it. */
  enum State {
    WAITING,
    BEGUN,
    REFUSED,
    GONE
  }

  private final String tenant;
  private final Runnable begin;
  private final Runnable refuse;
  private volatile State state = State.WAITING;
  private long since;

  /**
   * A request of a tenant.
   *
   * @param begin goes on with it
   * @param refuse tells its client that there is no room
   */
  Place(String tenant, Runnable begin, Runnable refuse) {
    this.tenant = tenant;
    this.begin = begin;
    this.refuse = refuse;
  }

  String tenant() {
    return tenant;
  }

  State state() {
    return state;
  }

  long since() {
    return since;
  }

  void become(State next) {
    state = next;
  }

  void waitSince(long moment) {
    since = moment;
  }

  Runnable begin() {
    return begin;
  }

  Runnable refuse() {
    return refuse;
  }
}
