package org.espalier.bench.floor;

/** The statements of the floor, for whoever wants to run them without it. */
public final class Floors {

  private Floors() {}

  /** A statement by name; a question mark stands for each parameter, the tenant first. */
  public static String statement(String name) {
    return Database.statement(name);
  }
}
