package org.espalier.succession.positions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Claims;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.positions.Positions;

/** The key positions of a tenant; a position is key once. */
@Singleton
public class KeyPositions extends Synced<KeyPositionInput, KeyPositionView> {

  /** How a key position is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("key position", "key_position");

  private static final Query TAKEN = Query.file("succession/taken_positions");

  private final Tools tools;

  KeyPositions(Tools tools, KeyPositionPolicy policy) {
    super(
        tools,
        "key-position",
        new SyncTable<KeyPositionInput>("key_position")
            .reference(
                "position_id",
                Positions.LOOKUP,
                KeyPositionInput::positionExternalId,
                "/positionExternalId")
            .choice("criticality", KeyPositionInput::criticality)
            .choice("vacancy_risk", KeyPositionInput::vacancyRisk)
            .text("reason", KeyPositionInput::reason),
        null,
        new Listing<>(Query.file("succession/key_positions"), KeyPositionView::of, "k")
            .sort("title", "p.title", "text", KeyPositionView::title)
            .sort("externalId", "k.external_id", "text", KeyPositionView::externalId)
            .sort("updatedAt", "k.updated_at", "timestamptz", KeyPositionView::updatedAt),
        "k",
        policy);
    this.tools = tools;
  }

  @Override
  public String name() {
    return "key-positions";
  }

  @Override
  public Class<KeyPositionInput> input() {
    return KeyPositionInput.class;
  }

  @Override
  protected KeyPositionInput inputOf(KeyPositionView one) {
    return new KeyPositionInput(
        one.externalId(),
        one.source(),
        one.positionExternalId(),
        one.criticality(),
        one.vacancyRisk(),
        one.reason(),
        one.status());
  }

  /** A position is key once: neither another on record nor another row may have it. */
  @Override
  protected void guard(List<Inbound<KeyPositionInput>> rows, References references) {
    Claims<KeyPositionInput, UUID> positions = new Claims<>(KeyPositions::taken);
    for (Inbound<KeyPositionInput> row : rows) {
      UUID position =
          references.idIfKnown(Positions.LOOKUP, row.source(), row.input().positionExternalId());
      if (position != null) {
        positions.claim(row, position);
      }
    }
    positions.check(tools.sql(), TAKEN, keys -> Args.none().uuids("positions", keys));
  }

  private static void taken(Inbound<KeyPositionInput> row, String by) {
    row.faults()
        .add(
            "/positionExternalId",
            FaultCode.DUPLICATE,
            "The position is key already, as \"" + by + "\".");
  }
}
