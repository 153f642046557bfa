package org.espalier.career.moves;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.Gaps;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** Where people stand whose gaps the caller may see. */
@Singleton
public class Standpoints {

  private static final Query STANDPOINTS = Query.file("career/standpoints");

  private final Sql sql;
  private final Gaps gaps;

  Standpoints(Sql sql, Gaps gaps) {
    this.sql = sql;
    this.gaps = gaps;
  }

  /** By person; those whose gaps the caller may not see are left out. */
  public Map<UUID, Standpoint> of(Collection<UUID> employees) {
    Condition visible = gaps.visible("e.id");
    Map<UUID, Standpoint> found = new LinkedHashMap<>();
    sql.list(
            STANDPOINTS.with("visible", visible.sql()),
            Args.none().uuids("employees", employees).and(visible.args()),
            Standpoint::of)
        .forEach(one -> found.put(one.employee().id(), one));
    return found;
  }
}
