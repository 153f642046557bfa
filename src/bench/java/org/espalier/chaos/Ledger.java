package org.espalier.chaos;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What servers have said that they did: none of it may be lost, and none done twice. */
final class Ledger {

  /** The family name of each person by external id, as it was written last. */
  final Map<String, String> people = new ConcurrentHashMap<>();

  /** The ids of plans by title. */
  final Map<String, String> plans = new ConcurrentHashMap<>();

  /** The ids of plans that were cancelled, and of reviews that were begun. */
  final Queue<String> steps = new ConcurrentLinkedQueue<>();

  /** How many rows each import has, by its id; their external ids begin with its prefix. */
  final Map<String, File> files = new ConcurrentHashMap<>();

  /** Commands that were neither taken nor refused in all the time that clients had. */
  final Queue<String> open = new ConcurrentLinkedQueue<>();

  /**
   * A file that was taken in.
   *
   * @param prefix what the external ids of its rows begin with
   */
  record File(String prefix, int rows) {}
}
