package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What initiatives ask for of one competency in one quarter. Nobody is counted for two of them: who
 * asks for more comes first; those who are able are given out before anybody is developed, and
 * whoever was given to any is no longer there to be developed for another.
 */
final class Missions {

  private final int quarter;
  private final BigDecimal heads;

  /**
   * A quarter.
   *
   * @param heads everybody who has a job
   */
  Missions(int quarter, BigDecimal heads) {
    this.quarter = quarter;
    this.heads = heads;
  }

  /**
   * What becomes of the missions for one competency.
   *
   * @param able who is at a level by the end of the quarter
   */
  List<Need> of(List<Mission> missions, Function<BigDecimal, Able> able) {
    List<Mission> asking =
        missions.stream().filter(one -> one.asksIn(quarter)).sorted(Mission.ORDER).toList();
    List<Able> free = new ArrayList<>();
    BigDecimal given = People.of(0);
    for (Mission mission : asking) {
      Able there = able.apply(mission.level()).told();
      BigDecimal developed = People.beyond(given, there.qualified());
      Able left =
          new Able(
              People.beyond(there.qualified(), given),
              People.beyond(there.developing(), developed),
              there.trainable());
      free.add(left);
      given = given.add(left.qualified().add(left.developing()).min(People.of(mission.people())));
    }
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < asking.size(); i++) {
      Mission mission = asking.get(i);
      BigDecimal reach = able.apply(mission.level()).told().all();
      Able left = free.get(i);
      Able counted =
          new Able(
              left.qualified(),
              left.developing(),
              left.trainable().min(People.beyond(reach, given)));
      Need need =
          Need.of(
              new Need.Asker(mission),
              quarter,
              new Need.Counted(People.of(mission.people()), heads, counted, People.of(0)));
      given = given.add(need.training());
      needs.add(need);
    }
    return needs;
  }
}
