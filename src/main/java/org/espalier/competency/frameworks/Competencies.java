package org.espalier.competency.frameworks;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The competencies of a tenant; those of a framework form a tree. Once their framework is published
 * and something refers to it, none comes, goes or moves any more; texts may still be corrected.
 */
@Singleton
public class Competencies extends Synced<CompetencyInput, CompetencyView> {

  /** The tree that competencies form. */
  public static final Tree TREE = new Tree("competency", "parent_id");

  private static final Lookup<Lookup.Id> PARENT = Lookup.of("competency", "competency");
  private static final Query PRESENT = Query.file("competency/present_competencies");

  private final Tools tools;

  Competencies(Tools tools) {
    super(
        tools,
        "competency",
        new SyncTable<CompetencyInput>("competency")
            .text("name", CompetencyInput::name)
            .reference(
                "framework_id",
                Frameworks.LOOKUP,
                CompetencyInput::frameworkExternalId,
                "/frameworkExternalId")
            .choice("tier", CompetencyInput::tier)
            .parent("parent_id", PARENT, CompetencyInput::parentExternalId, "/parentExternalId")
            .text("description", CompetencyInput::description)
            .text("source_uri", CompetencyInput::sourceUri),
        TREE,
        new Listing<>(Query.file("competency/competencies"), CompetencyView::of, "c")
            .sort("name", "c.name", "text", CompetencyView::name)
            .sort("externalId", "c.external_id", "text", CompetencyView::externalId)
            .sort("updatedAt", "c.updated_at", "timestamptz", CompetencyView::updatedAt),
        "c",
        new OpenPolicy("competencies", tools.tenancy()));
    this.tools = tools;
  }

  @Override
  public String name() {
    return "competencies";
  }

  @Override
  public Class<CompetencyInput> input() {
    return CompetencyInput.class;
  }

  @Override
  public Optional<String> parentOf(CompetencyInput input) {
    return Optional.ofNullable(input.parentExternalId());
  }

  @Override
  protected CompetencyInput inputOf(CompetencyView competency) {
    return new CompetencyInput(
        competency.externalId(),
        competency.source(),
        competency.name(),
        competency.frameworkExternalId(),
        competency.tier(),
        competency.parentExternalId(),
        competency.description(),
        competency.sourceUri(),
        competency.status());
  }

  @Override
  protected void guard(List<Inbound<CompetencyInput>> rows, References references) {
    @Nullable UUID[] frameworks = new UUID[rows.size()];
    Arrays.setAll(frameworks, i -> framework(rows.get(i), references));
    Args keys =
        Args.of("frameworks", frameworks)
            .texts("sources", rows.stream().map(Inbound::source).toList())
            .texts("externalIds", rows.stream().map(Inbound::externalId).toList());
    tools
        .sql()
        .list(
            PRESENT,
            keys,
            found -> {
              int at = found.count("ordinal") - 1;
              Present present =
                  new Present(
                      found.uuidOrNull("framework_id"),
                      found.choiceOrNull(Tier.class, "tier"),
                      found.uuidOrNull("parent_id"),
                      found.flag("frozen"));
              check(rows.get(at), frameworks[at], present, references);
              return present;
            });
  }

  private static void check(
      Inbound<CompetencyInput> row,
      @Nullable UUID framework,
      Present present,
      References references) {
    if (present.framework() != null
        && framework != null
        && !present.framework().equals(framework)) {
      row.faults()
          .add("/frameworkExternalId", FaultCode.IMMUTABLE, "A competency stays in its framework.");
    }
    if (!present.frozen()) {
      return;
    }
    UUID parent = references.idIfKnown(PARENT, row.source(), row.input().parentExternalId());
    boolean same =
        present.tier() == row.input().tier()
            && Objects.equals(present.parent(), parent)
            && present.framework() != null;
    if (!same) {
      row.faults()
          .add(
              present.framework() == null ? "/frameworkExternalId" : "",
              FaultCode.IMMUTABLE,
              "The framework is published and in use: make a new version to add, move or re-tier competencies.");
    }
  }

  private static @Nullable UUID framework(Inbound<CompetencyInput> row, References references) {
    return references.idIfKnown(Frameworks.LOOKUP, row.source(), row.input().frameworkExternalId());
  }

  private record Present(
      @Nullable UUID framework, @Nullable Tier tier, @Nullable UUID parent, boolean frozen) {}
}
