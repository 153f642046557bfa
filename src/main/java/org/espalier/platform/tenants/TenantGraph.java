package org.espalier.platform.tenants;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.jspecify.annotations.Nullable;

/** Tenants over GraphQL, for operators. */
@Singleton
class TenantGraph implements Graph {

  private final TenantRegister register;

  TenantGraph(TenantRegister register) {
    this.register = register;
  }

  @Query
  @Description("The tenants of this server, by slug. Needs the role operator.")
  public TenantsView tenants(
      @Description("How many tenants at the most; 50 unless said otherwise.")
          @Nullable Integer first,
      @Description("nextCursor of the part before.") @Nullable String after) {
    return register.page(first == null ? null : first.toString(), after);
  }

  @Query
  @Description("A tenant. Needs the role operator.")
  public TenantView tenant(String slug) {
    return register.get(slug);
  }

  @Mutation
  @Description("Registers a tenant, with its issuer if it brings one. Needs the role operator.")
  public TenantView createTenant(Body<TenantInput> input) {
    return register.create(input);
  }

  @Mutation
  @Description("Changes some members of a tenant. Needs the role operator.")
  public TenantView patchTenant(
      String slug,
      Patch<TenantInput> patch,
      @Description("Refuses the change unless this is the present revision.")
          @Nullable Integer revision) {
    return register.patch(slug, patch.members(), Etag.ofGiven(revision));
  }
}
