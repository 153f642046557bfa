package org.espalier.recruiting.candidates;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;

/** The candidates of a tenant. Events of them tell nobody who it is. */
@Singleton
public class Candidates extends Synced<CandidateInput, CandidateView> {

  /** How a candidate is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("candidate", "candidate");

  private static final Query LINK = Query.file("recruiting/link_assessments");

  private final Tools tools;

  Candidates(Tools tools, CandidatePolicy policy) {
    super(
        tools,
        "candidate",
        new SyncTable<CandidateInput>("candidate")
            .refersTo(CompetencyRef.LOOKUP, CandidateContent::competencies)
            .text("given_name", CandidateInput::givenName)
            .text("family_name", CandidateInput::familyName)
            .text("email", CandidateInput::email)
            .text("phone", CandidateInput::phone)
            .text("origin", CandidateInput::origin)
            .json("languages", (row, _) -> JsonText.of(row.input().spoken()))
            .text("note", CandidateInput::note)
            .json("assessments", CandidateContent::assessments),
        null,
        new Listing<>(Query.file("recruiting/candidates"), CandidateView::of, "c")
            .sort("familyName", "c.family_name", "text", CandidateView::familyName)
            .sort("externalId", "c.external_id", "text", CandidateView::externalId)
            .sort("updatedAt", "c.updated_at", "timestamptz", CandidateView::updatedAt),
        "c",
        policy);
    this.tools = tools;
  }

  @Override
  public String name() {
    return "candidates";
  }

  @Override
  public Class<CandidateInput> input() {
    return CandidateInput.class;
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected CandidateInput inputOf(CandidateView one) {
    return one.input();
  }

  @Override
  protected void changed(List<Inbound<CandidateInput>> rows, Batch<CandidateInput> batch) {
    long told = rows.stream().mapToLong(row -> row.input().assessed().size()).sum();
    List<UUID> ids = Stream.generate(Ids::next).limit(told).toList();
    tools
        .sql()
        .update(
            LINK,
            Args.of("now", batch.now())
                .and("actor", tools.tenancy().caller().subject())
                .uuids("ids", rows.stream().map(Inbound::id).toList())
                .uuids("newIds", ids));
  }
}
