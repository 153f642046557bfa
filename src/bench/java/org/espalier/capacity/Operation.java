package org.espalier.capacity;

/**
 * Something that is asked of the server again and again.
 *
 * @param name of it
 * @param figure the benchmark's name of what it costs
 * @param scaled true if it costs the more the more people the tenant has
 * @param perPerson how often an active person asks on a working day
 * @param perTenant how often a tenant asks on a working day
 * @param season by how much more in the season of reviews
 * @param profile which hours it comes in
 * @param statements that it sends to PostgreSQL
 * @param writes how often it waits for the disk: 1 if it commits something
 * @param pages that are written later on its behalf
 * @param analytic true if a replica may answer
 * @param background true if nobody waits for it
 */
record Operation(
    String name,
    String figure,
    boolean scaled,
    double perPerson,
    double perTenant,
    double season,
    String profile,
    double statements,
    double writes,
    double pages,
    boolean analytic,
    boolean background) {

  /** How often all tenants ask for it on a working day in the season. */
  double perDay(Assumptions assumed) {
    return season
        * assumed.tenants()
        * (perTenant + perPerson * assumed.people() * assumed.active());
  }

  /** What it costs in a tenant of that size. */
  Figures.Cost cost(Assumptions assumed, Figures figures) {
    Figures.Cost measured = figures.cost(figure);
    return scaled ? measured.times(assumed.people() / measured.people()) : measured;
  }
}
