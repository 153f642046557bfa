package org.espalier.workforce.audience;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * A filter over people in the grammar of SCIM filters (RFC 7644, 3.4.2.2): {@code withinOrgUnit eq
 * "sales" and not (leadershipLevel ge "MANAGER")}. Attributes are {@code employee}, {@code job},
 * {@code position}, {@code jobFamily}, {@code withinJobFamily} (that family or one below it),
 * {@code orgUnit}, {@code withinOrgUnit}, {@code location}, {@code leadershipLevel} and {@code
 * hireDate}; things are named by external ids, of whatever source. {@code ne} is the opposite of
 * {@code eq}: it holds where there is no value. People who are not employed are in no audience.
 */
public final class Audience {

  /** The greatest number of characters of an audience. */
  public static final int LONGEST = 2000;

  /** Everybody who is employed. */
  public static final Audience EVERYBODY = new Audience("", person -> true, List.of());

  private final String text;
  private final Predicate<PersonFacts> holds;
  private final List<Reference> references;

  private Audience(String text, Predicate<PersonFacts> holds, List<Reference> references) {
    this.text = text;
    this.holds = holds;
    this.references = references;
  }

  /**
   * Reads an audience that was checked when it was written; none is everybody.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public static Audience of(@Nullable String text) {
    Faults faults = new Faults();
    Audience audience = read(text, "", faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("not an audience: " + text);
    }
    return audience;
  }

  /** Reads an audience; what is wrong with it becomes faults, and it is everybody's then. */
  public static Audience read(@Nullable String text, String pointer, Faults faults) {
    if (text == null || text.isBlank()) {
      return EVERYBODY;
    }
    try {
      AudienceReader reader = new AudienceReader(pointer, faults);
      Predicate<PersonFacts> holds = reader.read(parsed(text));
      return new Audience(text, holds, reader.references());
    } catch (BadRequestException e) {
      faults.add(
          pointer, FaultCode.INVALID_FORMAT, "This is no filter (RFC 7644): " + e.getMessage());
      return EVERYBODY;
    }
  }

  private static Filter parsed(String text) throws BadRequestException {
    try {
      return Filter.fromString(text);
    } catch (ClassCastException e) {
      // So the parser fails for a list or an object where a value belongs.
      throw BadRequestException.invalidFilter("Attributes are compared with single values.");
    }
  }

  /** True if the person belongs to it. */
  public boolean holds(PersonFacts person) {
    return person.active() && holds.test(person);
  }

  /** The external ids of the things of one kind that it names. */
  Stream<String> named(Lookup<Lookup.Id> lookup) {
    return references.stream()
        .filter(one -> one.lookup().equals(lookup))
        .map(Reference::externalId);
  }

  List<Reference> references() {
    return references;
  }

  @Override
  public String toString() {
    return text;
  }

  /** A thing that an audience names. */
  record Reference(Lookup<Lookup.Id> lookup, String externalId) {}
}
