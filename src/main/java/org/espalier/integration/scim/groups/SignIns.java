package org.espalier.integration.scim.groups;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * As whom members sign in. What groups give is for the sign-in that was told with the membership:
 * whoever writes employees elsewhere can lead another sign-in to a person, but not to the person's
 * groups.
 */
@Singleton
public class SignIns {

  private static final Query OTHER = Query.file("scim/other_sign_ins");
  private static final Query CONFIRM = Query.file("scim/confirm_sign_in");

  private final Sql sql;
  private final Tenancy tenancy;

  SignIns(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  /**
   * Somebody was told of by SCIM: what groups give goes on for the sign-in of now, if the caller
   * may give it.
   */
  public void told(UUID employee) {
    Args args = Args.of("employee", employee);
    List<Optional<String>> carried =
        sql.list(OTHER, args, row -> Optional.ofNullable(row.textOrNull("role")));
    Caller caller = tenancy.caller();
    boolean may =
        GroupRole.provisions(caller)
            || carried.stream()
                .flatMap(Optional::stream)
                .flatMap(role -> Role.ofWire(role).stream())
                .allMatch(role -> GroupRole.gives(caller, role));
    if (!carried.isEmpty() && may) {
      sql.update(CONFIRM, args);
    }
  }
}
