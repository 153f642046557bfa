package org.espalier.learning.certifications;

import jakarta.inject.Singleton;
import org.espalier.learning.catalogue.Activities;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tenancy.Role;
import org.espalier.workforce.audience.Audiences;

/** The certifications of a tenant. Old answers are kept true: what they said before is kept. */
@Singleton
public class Certifications extends Synced<CertificationInput, CertificationView> {

  /** How a certification is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("certification", "certification");

  /** How a certification is referred to by either id. */
  public static final EitherId<Lookup.Id> EITHER =
      new EitherId<>("certification", LOOKUP, Lookup.byId("certification", "certification"));

  Certifications(Tools tools) {
    super(
        tools,
        "certification",
        table(),
        null,
        new Listing<>(Query.file("learning/certifications"), CertificationView::of, "c")
            .sort("name", "c.name", "text", CertificationView::name)
            .sort("externalId", "c.external_id", "text", CertificationView::externalId)
            .sort("updatedAt", "c.updated_at", "timestamptz", CertificationView::updatedAt),
        "c",
        new OpenPolicy("certifications", tools.tenancy(), Role.LEARNING_ADMIN));
  }

  private static SyncTable<CertificationInput> table() {
    SyncTable<CertificationInput> table =
        new SyncTable<CertificationInput>("certification")
            .text("name", CertificationInput::name)
            .text("description", CertificationInput::description)
            .reference(
                "activity_id",
                Activities.LOOKUP,
                CertificationInput::activityExternalId,
                "/activityExternalId")
            .historic()
            .reference(
                "renewal_activity_id",
                Activities.LOOKUP,
                CertificationInput::renewalActivityExternalId,
                "/renewalActivityExternalId")
            .historic()
            .choice("renewal", CertificationInput::mode)
            .historic()
            .text("validity", CertificationInput::validity)
            .historic()
            .date("anchor", CertificationInput::anchor)
            .historic()
            .text("renewal_window", CertificationInput::usualWindow)
            .historic()
            .text("grace", CertificationInput::grace)
            .historic();
    return Audiences.column(table, CertificationInput::audience)
        .historic()
        .date("required_from", CertificationInput::requiredFrom)
        .historic()
        .text("due_within", CertificationInput::dueWithin)
        .historic()
        .made("edition", "int", (row, _) -> row.input().usualEdition())
        .historic()
        .text("transition", CertificationInput::transition)
        .historic();
  }

  @Override
  public String name() {
    return "certifications";
  }

  @Override
  public Class<CertificationInput> input() {
    return CertificationInput.class;
  }

  @Override
  protected CertificationInput inputOf(CertificationView one) {
    return new CertificationInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.description(),
        one.activityExternalId(),
        one.renewalActivityExternalId(),
        one.renewal(),
        one.validity(),
        one.anchor(),
        one.window(),
        one.grace(),
        one.audience(),
        one.requiredFrom(),
        one.dueWithin(),
        one.edition(),
        one.transition(),
        one.status());
  }
}
