package org.espalier.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the faults of one body, row or request, so that the answer can name all of them. */
public final class Faults {

  private static final int MOST = 100;
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private final List<Fault> found = new ArrayList<>();

  /** Adds a fault; beyond a hundred they are dropped, nobody reads more. */
  public void add(String pointer, FaultCode code, String message) {
    if (found.size() < MOST) {
      found.add(new Fault(storable(pointer), code, storable(message)));
    }
  }

  /** True if a text has a character that no database can store. */
  public static boolean unstorable(String text) {
    return UNSTORABLE.matcher(text).find();
  }

  /**
   * Faults quote what clients sent; what no database can store is shown as a replacement character.
   */
  private static String storable(String text) {
    return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
  }

  /**
   * True if a fault was already noted at this pointer or above it, so that a later check can keep
   * quiet.
   */
  public boolean at(String pointer) {
    return found.stream()
        .anyMatch(f -> pointer.equals(f.pointer()) || pointer.startsWith(f.pointer() + "/"));
  }

  /** True if a fault was already noted below this pointer. */
  public boolean below(String pointer) {
    return found.stream()
        .anyMatch(f -> f.pointer() != null && f.pointer().startsWith(pointer + "/"));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Fault> list() {
    return List.copyOf(found);
  }

  /**
   * Ends the request if anything was found.
   *
   * @throws ProblemException INVALID_REQUEST if one of the faults is of shape, else UNPROCESSABLE
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemException(found);
    }
  }
}
