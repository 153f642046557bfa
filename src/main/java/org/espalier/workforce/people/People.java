package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.platform.sql.Condition;

/** Whom the caller may see, for others that read about people. */
@Singleton
public class People {

  private final EmployeePolicy policy;

  People(EmployeePolicy policy) {
    this.policy = policy;
  }

  /** A condition over {@code employee e}: the people whom the caller may see. */
  public Condition visible() {
    return policy.visible();
  }

  /** A condition over {@code employee e}: the employed people whom the caller may see. */
  public Condition employed() {
    return Condition.and(
        List.of(Condition.of("e.active and e.deleted_at is null"), policy.visible()));
  }
}
