package org.espalier.platform.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The things that the rows of a batch refer to, fetched with one statement a kind. An external id
 * means the thing of the row's own source; else the only one that any source has; two of other
 * sources are ambiguous.
 */
public final class References {

  private final Map<Lookup<?>, Map<String, List<Candidate>>> found = new HashMap<>();
  private final Map<Lookup<?>, Map<String, UUID>> setAside = new HashMap<>();

  /** Fetches what the external ids may mean. */
  <T extends Lookup.Found> void fetch(Sql sql, Lookup<T> lookup, Set<String> externalIds) {
    Map<String, List<Candidate>> known = found.computeIfAbsent(lookup, _ -> new HashMap<>());
    if (!externalIds.isEmpty()) {
      sql.list(
          lookup.query(),
          Args.none().texts("keys", externalIds),
          row ->
              known
                  .computeIfAbsent(row.text("external_id"), _ -> new ArrayList<>())
                  .add(new Candidate(row.text("source"), lookup.mapper().map(row))));
    }
  }

  /** Fetches what the external ids of some rows may mean. */
  public <R, T extends Lookup.Found> void fetch(
      Sql sql, Lookup<T> lookup, Collection<R> rows, Function<R, Stream<String>> externalIds) {
    fetch(sql, lookup, rows.stream().flatMap(externalIds).collect(Collectors.toSet()));
  }

  /** Which of these external ids mean nothing yet that their source has. */
  Set<String> missing(Lookup<?> lookup, String source, Set<String> externalIds) {
    return externalIds.stream()
        .filter(id -> !ofSource(lookup, source, id))
        .collect(Collectors.toSet());
  }

  /** Makes the things of the same file known that are not written yet. */
  void setAside(Lookup<?> lookup, Map<String, UUID> ids) {
    setAside.put(lookup, ids);
  }

  /** The id that a reference means; a fault and null if it means nothing. */
  public @Nullable UUID id(
      Lookup<Lookup.Id> lookup,
      String source,
      @Nullable String externalId,
      String pointer,
      Faults faults) {
    if (externalId != null && !ofSource(lookup, source, externalId)) {
      UUID coming = setAside.getOrDefault(lookup, Map.of()).get(externalId);
      if (coming != null) {
        return coming;
      }
    }
    Lookup.Id thing = find(lookup, source, externalId, pointer, faults);
    return thing == null ? null : thing.id();
  }

  private boolean ofSource(Lookup<?> lookup, String source, String externalId) {
    return found.getOrDefault(lookup, Map.of()).getOrDefault(externalId, List.of()).stream()
        .anyMatch(candidate -> candidate.source().equals(source));
  }

  /** The id that a reference means, or null; whoever needs it reports what is unknown. */
  public @Nullable UUID idIfKnown(
      Lookup<Lookup.Id> lookup, String source, @Nullable String externalId) {
    return id(lookup, source, externalId, "", new Faults());
  }

  /** The thing that a reference means; a fault and null if it means nothing. */
  @SuppressWarnings("unchecked") // a lookup's candidates were made by its own mapper
  public <T extends Lookup.Found> @Nullable T find(
      Lookup<T> lookup, String source, @Nullable String externalId, String pointer, Faults faults) {
    if (externalId == null) {
      return null;
    }
    List<Candidate> candidates =
        found.getOrDefault(lookup, Map.of()).getOrDefault(externalId, List.of());
    for (Candidate candidate : candidates) {
      if (candidate.source().equals(source)) {
        return (T) candidate.thing();
      }
    }
    if (candidates.size() == 1) {
      return (T) candidates.getFirst().thing();
    }
    if (candidates.isEmpty()) {
      faults.add(
          pointer,
          FaultCode.UNKNOWN_REFERENCE,
          "There is no " + lookup.noun() + " \"" + externalId + "\".");
    } else {
      faults.add(
          pointer,
          FaultCode.AMBIGUOUS_REFERENCE,
          "Several sources have a "
              + lookup.noun()
              + " \""
              + externalId
              + "\" and none of them is \""
              + source
              + "\".");
    }
    return null;
  }

  private record Candidate(String source, Lookup.Found thing) {}
}
