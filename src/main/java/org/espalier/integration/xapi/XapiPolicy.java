package org.espalier.integration.xapi;

import java.util.List;
import java.util.stream.Stream;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;

/**
 * What learning systems tell, and what is to follow from it: talent admins and programs with the
 * scope. People see what followed: their completions and evidence.
 */
public final class XapiPolicy implements Policy {

  private final Rights rights;
  private final List<Rights> following;

  private XapiPolicy(String resource, Tenancy tenancy, String... following) {
    this.rights = new Rights(resource, tenancy);
    this.following = Stream.of(following).map(one -> new Rights(one, tenancy)).toList();
  }

  /** Of statements: {@code xapi:write} sends them, {@code xapi:read} sees what became of them. */
  public static XapiPolicy ofStatements(Tenancy tenancy) {
    return new XapiPolicy("xapi", tenancy);
  }

  /** Of mappings: who makes one must be allowed to record what follows from it. */
  public static XapiPolicy ofMappings(Tenancy tenancy) {
    return new XapiPolicy("xapi-mappings", tenancy, "completions", "evidence");
  }

  @Override
  public Condition visible() {
    rights.require(Right.READ);
    return Condition.ALL;
  }

  @Override
  public void requireWrite() {
    rights.require(Right.WRITE);
    following.forEach(one -> one.require(Right.WRITE));
  }

  @Override
  public void requireBulk() {
    rights.require(Right.BULK);
    following.forEach(one -> one.require(Right.WRITE));
  }
}
