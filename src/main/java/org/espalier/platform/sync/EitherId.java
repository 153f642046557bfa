package org.espalier.platform.sync;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A reference that clients give by external id or by our own id: {@code employeeExternalId} or
 * {@code employeeId}.
 *
 * @param member the common beginning of the two members
 * @param byExternalId how the thing is found by the one
 * @param byId how it is found by the other
 */
public record EitherId<T extends Lookup.Found>(
    String member, Lookup<T> byExternalId, Lookup<T> byId) {

  /** Insists that exactly one of the two is given. */
  public void check(@Nullable String externalId, @Nullable UUID id, Faults faults) {
    check("", externalId, id, faults);
  }

  /** The same for a part of a body, at a pointer. */
  public void check(String at, @Nullable String externalId, @Nullable UUID id, Faults faults) {
    String other = at + "/" + member + "Id";
    if ((externalId == null) == (id == null) && !faults.at(other)) {
      faults.add(
          at + pointer(null),
          FaultCode.EXCLUSIVE,
          "Give either " + member + "ExternalId or " + member + "Id.");
    }
  }

  /** The thing that a row means; a fault and null if it means nothing. */
  public @Nullable T find(
      Inbound<?> row, References references, @Nullable String externalId, @Nullable UUID id) {
    return find("", row, references, externalId, id);
  }

  /** The same for a part of a row, at a pointer. */
  public @Nullable T find(
      String at,
      Inbound<?> row,
      References references,
      @Nullable String externalId,
      @Nullable UUID id) {
    return find(at, row.source(), references, externalId, id, row.faults());
  }

  /** The same for a part of what is no row; names are looked for in the source first. */
  public @Nullable T find(
      String at,
      String source,
      References references,
      @Nullable String externalId,
      @Nullable UUID id,
      Faults faults) {
    String place = at + pointer(id);
    return id == null
        ? references.find(byExternalId, source, externalId, place, faults)
        : references.find(byId, source, id.toString(), place, faults);
  }

  /**
   * The thing that a request means, fetched in one statement; a fault and null if there is none.
   */
  public @Nullable T one(Sql sql, @Nullable String externalId, @Nullable UUID id, Faults faults) {
    if ((externalId == null) == (id == null)) {
      return null;
    }
    References references = new References();
    Lookup<T> lookup = id == null ? byExternalId : byId;
    String key = id == null ? String.valueOf(externalId) : id.toString();
    references.fetch(sql, lookup, Set.of(key));
    return references.find(lookup, SyncInput.DEFAULT_SOURCE, key, pointer(id), faults);
  }

  /** The thing that a row means, or null; whoever needs it reports what is unknown. */
  public @Nullable T findIfKnown(
      Inbound<?> row, References references, @Nullable String externalId, @Nullable UUID id) {
    return id == null
        ? references.find(byExternalId, row.source(), externalId, "", new Faults())
        : references.find(byId, row.source(), id.toString(), "", new Faults());
  }

  /** Adds the fault of a thing that the caller cannot know of, as if it were not there. */
  public void unknown(Inbound<?> row, @Nullable String externalId, @Nullable UUID id) {
    row.faults()
        .add(
            pointer(id),
            FaultCode.UNKNOWN_REFERENCE,
            "There is no " + byId.noun() + " \"" + (id == null ? externalId : id) + "\".");
  }

  /** Fetches what rows may mean. */
  public <R> void fetch(
      Sql sql,
      References references,
      Collection<R> inputs,
      Function<R, @Nullable String> externalId,
      Function<R, @Nullable UUID> id) {
    references.fetch(
        sql, byExternalId, inputs, input -> Stream.ofNullable(externalId.apply(input)));
    references.fetch(sql, byId, inputs, input -> text(id.apply(input)));
  }

  static Stream<String> text(@Nullable UUID id) {
    return id == null ? Stream.empty() : Stream.of(id.toString());
  }

  private String pointer(@Nullable UUID id) {
    return "/" + member + (id == null ? "ExternalId" : "Id");
  }
}
