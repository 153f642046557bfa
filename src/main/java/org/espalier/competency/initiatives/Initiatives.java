package org.espalier.competency.initiatives;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.people.Employees;

/** The strategic initiatives of a tenant. Old gaps are kept true: what they asked for is kept. */
@Singleton
public class Initiatives extends Synced<InitiativeInput, InitiativeView> {

  /** How an initiative is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("initiative", "initiative");

  private static final Query LINK = Query.file("competency/link_demands");
  private static final Query BRIEF =
      Query.of(
          "select i.id, i.external_id, i.name from initiative i where i.tenant_id = :tenant"
              + " and i.id = :id and i.deleted_at is null");

  private final Tools tools;

  Initiatives(Tools tools) {
    super(
        tools,
        "initiative",
        table(),
        null,
        new Listing<>(Query.file("competency/initiatives"), InitiativeView::of, "i")
            .sort("name", "i.name", "text", InitiativeView::name)
            .sort("externalId", "i.external_id", "text", InitiativeView::externalId)
            .sort("updatedAt", "i.updated_at", "timestamptz", InitiativeView::updatedAt),
        "i",
        new OpenPolicy("initiatives", tools.tenancy()));
    this.tools = tools;
  }

  private static SyncTable<InitiativeInput> table() {
    return new SyncTable<InitiativeInput>("initiative")
        .refersTo(
            CompetencyRef.LOOKUP,
            input ->
                input.demanded().stream()
                    .filter(Objects::nonNull)
                    .map(InitiativeDemandInput::competencyExternalId)
                    .filter(Objects::nonNull))
        .text("name", InitiativeInput::name)
        .text("description", InitiativeInput::description)
        .reference(
            "owner_id", Employees.LOOKUP, InitiativeInput::ownerExternalId, "/ownerExternalId")
        .date("starts_on", InitiativeInput::startsOn)
        .date("ends_on", InitiativeInput::endsOn)
        .number("weight", InitiativeInput::usualWeight)
        .json("demands", InitiativeDemands::of)
        .historic();
  }

  @Override
  public String name() {
    return "initiatives";
  }

  @Override
  public Class<InitiativeInput> input() {
    return InitiativeInput.class;
  }

  /** The initiative with this id, as others mention it; empty if there is none. */
  public Optional<InitiativeBrief> brief(UUID id) {
    return tools
        .sql()
        .first(
            BRIEF,
            Args.of("id", id),
            row -> new InitiativeBrief(row.uuid("id"), row.text("external_id"), row.text("name")));
  }

  @Override
  protected InitiativeInput inputOf(InitiativeView one) {
    return new InitiativeInput(
        one.externalId(),
        one.source(),
        one.name(),
        one.description(),
        one.ownerExternalId(),
        one.startsOn(),
        one.endsOn(),
        one.weight(),
        one.demands().stream().map(InitiativeDemand::input).toList(),
        one.status());
  }

  @Override
  protected void changed(List<Inbound<InitiativeInput>> rows, Batch<InitiativeInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    tools.sql().update(LINK, Args.none().uuids("ids", ids));
  }
}
