package org.espalier.integration.xapi.outcomes;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.evidence.EvidenceInput;
import org.espalier.competency.evidence.EvidenceLog;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.integration.xapi.mappings.MappingsInUse;
import org.espalier.learning.completions.CompletionInput;
import org.espalier.learning.completions.Completions;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.SyncInput;

/** Lets follow what is to follow from statements, in a number of statements that does not grow. */
@Singleton
public class Outcomes {

  /** The source of completions and evidence that follow from statements. */
  public static final String SOURCE = "xapi";

  /** The verb of those who did not pass. */
  private static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";

  private static final Query ACTIVITIES = Query.file("xapi/find_activities");

  private final Sql sql;
  private final MappingsInUse mappings;
  private final Persons persons;
  private final Completions completions;
  private final EvidenceLog evidence;
  private final Entitlement entitlement;

  Outcomes(
      Sql sql,
      MappingsInUse mappings,
      Persons persons,
      Completions completions,
      EvidenceLog evidence,
      Entitlement entitlement) {
    this.sql = sql;
    this.mappings = mappings;
    this.persons = persons;
    this.completions = completions;
    this.evidence = evidence;
    this.entitlement = entitlement;
  }

  /** What becomes of statements, in their order; it has happened when this returns. */
  public List<Outcome> of(List<Happening> happenings, Instant now) {
    if (happenings.isEmpty()) {
      return List.of();
    }
    Deciding deciding =
        new Deciding(
            mappings.read(),
            persons.find(happenings.stream().map(Happening::actor).toList()),
            activities(happenings));
    List<Decision> decisions = happenings.stream().map(deciding::of).toList();
    Map<UUID, Inbound<?>> rows = new HashMap<>();
    entitlement.run(() -> {
      complete(decisions.stream().filter(Decision::completes).toList(), now, rows);
      prove(decisions.stream().filter(Decision::proves).toList(), now, rows);
    });
    return decisions.stream().map(decision -> outcome(decision, rows)).toList();
  }

  private static Outcome outcome(Decision decision, Map<UUID, Inbound<?>> rows) {
    Inbound<?> row = rows.get(decision.happening().statement());
    if (row == null) {
      return decision.settled();
    }
    return row.faults().isEmpty()
        ? decision.recorded(row.id())
        : decision.refused(row.faults().list().getFirst().message());
  }

  private Map<String, List<UUID>> activities(List<Happening> happenings) {
    Map<String, List<UUID>> found = new HashMap<>();
    List<String> named =
        happenings.stream().flatMap(one -> Stream.ofNullable(one.activity())).distinct().toList();
    if (!named.isEmpty()) {
      sql.list(
          ACTIVITIES,
          Args.none().texts("keys", named),
          row ->
              found
                  .computeIfAbsent(row.text("external_id"), _ -> new ArrayList<>())
                  .add(row.uuid("id")));
    }
    return found;
  }

  private void complete(List<Decision> decisions, Instant now, Map<UUID, Inbound<?>> rows) {
    List<Inbound<CompletionInput>> inbound =
        decisions.stream().map(decision -> row(decision, completion(decision), rows)).toList();
    if (!inbound.isEmpty()) {
      completions.write(new Batch<>(inbound, now, null, null));
    }
  }

  private void prove(List<Decision> decisions, Instant now, Map<UUID, Inbound<?>> rows) {
    List<Inbound<EvidenceInput>> inbound =
        decisions.stream().map(decision -> row(decision, evidence(decision), rows)).toList();
    if (!inbound.isEmpty()) {
      evidence.write(new Batch<>(inbound, now, null, null));
    }
  }

  private static <R extends SyncInput> Inbound<R> row(
      Decision decision, R input, Map<UUID, Inbound<?>> rows) {
    UUID statement = decision.happening().statement();
    Inbound<R> row =
        new Inbound<>(
            rows.size() + 1, SOURCE, statement.toString(), input, new Faults(), Ids.next());
    rows.put(statement, row);
    return row;
  }

  private static CompletionInput completion(Decision decision) {
    Happening said = decision.happening();
    BigDecimal score = said.raw() == null ? said.scaled() : said.raw();
    boolean passed = said.success() == null ? !said.verb().equals(FAILED) : said.success();
    return new CompletionInput(
        said.statement().toString(),
        SOURCE,
        null,
        decision.employee(),
        null,
        decision.activity(),
        said.at(),
        score,
        passed,
        said.hours(),
        null);
  }

  private static EvidenceInput evidence(Decision decision) {
    Happening said = decision.happening();
    EvidenceSource observer = decision.applied().evidenceSource();
    return new EvidenceInput(
        said.statement().toString(),
        SOURCE,
        null,
        decision.employee(),
        null,
        decision.applied().competencyId(),
        Objects.requireNonNull(decision.level()),
        observer == null ? EvidenceSource.LEARNING : observer,
        null,
        said.at(),
        null,
        null);
  }
}
