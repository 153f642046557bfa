package org.espalier.sample;

/** What a job asks for in all, of one competency. */
record Need(String competency, int level, boolean critical) {

  /** Two requirements of the same competency: the higher level, critical if one of them is. */
  Need and(Need other) {
    return new Need(competency, Math.max(level, other.level), critical || other.critical);
  }
}
