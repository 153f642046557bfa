package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file on their way into the database, some thousands at a time. A row that repeats the
 * key of an earlier one fails; the earlier one counts.
 */
final class IncomingRows {

  private static final int BYTES_AT_ONCE = 4 << 20;
  private static final int LONGEST_KEY = 200;

  /** Spreads numbers that lie close together (of the golden ratio). */
  private static final int SPREAD = 0x9E3779B9;

  private static final Query RECEIVED_KEYS = Query.file("bulk/received_keys");
  private static final Query ADD_CHUNK = Query.file("bulk/add_chunk");
  private static final Query ADD_KEYS = Query.file("bulk/add_keys");
  private static final Query ADD_PROBLEMS = Query.file("bulk/add_problems");

  private final Sql sql;
  private final UUID job;
  private final List<Sound> sound = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The places of keys that came: whose place is free did not come before. */
  private final BitSet seen = new BitSet();

  private int bytes;
  private int number;
  private int failed;
  private @Nullable Integer untoldLine;

  IncomingRows(Sql sql, UUID job) {
    this.sql = sql;
    this.job = job;
  }

  /** Takes a row in that is sound by itself. */
  void add(int line, String key, @Nullable String parent, byte[] json) {
    sound.add(new Sound(line, key, parent, json));
    bytes += json.length + 1;
  }

  /** Takes in what is wrong with a row. */
  void fail(RawRow row, @Nullable String key, Faults faults) {
    if (untoldLine == null && (key == null || !row.whole())) {
      untoldLine = row.line();
    }
    fail(row.line(), key, faults);
  }

  private void fail(int line, @Nullable String key, Faults faults) {
    String kept = key == null || key.length() > LONGEST_KEY ? null : key;
    problems.add(new Problem(line, kept, JsonText.of(faults.list())));
    failed++;
  }

  /** How many rows failed. */
  int failed() {
    return failed;
  }

  /** The first line of which cannot be told what it is about; null if there is none. */
  @Nullable Integer untoldLine() {
    return untoldLine;
  }

  /** True if it is time to write. */
  boolean full() {
    return sound.size() >= Reception.ROWS_IN_CHUNK
        || bytes >= BYTES_AT_ONCE
        || problems.size() >= Reception.ROWS_IN_CHUNK;
  }

  /** Writes what was taken in, in a transaction of its own. */
  void write() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          writeSound(fresh());
          writeProblems();
        });
    sound.clear();
    problems.clear();
    bytes = 0;
  }

  /** Those whose keys did not come before; the others fail. */
  private List<Sound> fresh() {
    Map<String, Integer> lines = linesOf(perhapsReceived());
    List<Sound> fresh = new ArrayList<>(sound.size());
    for (Sound one : sound) {
      Integer earlier = lines.putIfAbsent(one.key(), one.line());
      if (earlier == null) {
        fresh.add(one);
        seen.set(place(one.key()));
      } else {
        Faults faults = new Faults();
        String said = "The key stands in line " + earlier + " already.";
        faults.add("/externalId", FaultCode.DUPLICATE, said);
        fail(one.line(), one.key(), faults);
      }
    }
    return fresh;
  }

  /** Few, but for those that did come: the database is asked about these alone. */
  private List<String> perhapsReceived() {
    return sound.stream().map(Sound::key).distinct().filter(key -> seen.get(place(key))).toList();
  }

  private Map<String, Integer> linesOf(List<String> keys) {
    Map<String, Integer> lines = new HashMap<>();
    if (!keys.isEmpty()) {
      Args args = Args.of("import", job).texts("externalIds", keys);
      sql.list(RECEIVED_KEYS, args, row -> lines.put(row.text("external_id"), row.count("line")));
    }
    return lines;
  }

  /** One of sixteen million. */
  private static int place(String key) {
    return (key.hashCode() * SPREAD) >>> 8;
  }

  private void writeSound(List<Sound> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Integer[] lines = fresh.stream().map(Sound::line).toArray(Integer[]::new);
    List<String> keys = fresh.stream().map(Sound::key).toList();
    sql.update(
        ADD_CHUNK,
        Args.of("import", job)
            .and("chunk", number++)
            .and("lastLine", fresh.getLast().line())
            .and("lines", lines)
            .texts("keys", keys)
            .and("rows", text(fresh)));
    sql.update(
        ADD_KEYS,
        Args.of("import", job)
            .and("lines", lines)
            .texts("externalIds", keys)
            .and("parents", fresh.stream().map(Sound::parent).toArray(String[]::new))
            .uuids("newIds", keys.stream().map(_ -> Ids.next()).toList()));
  }

  private static byte[] text(List<Sound> fresh) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Sound one : fresh) {
      text.writeBytes(one.json());
      text.write('\n');
    }
    return text.toByteArray();
  }

  private void writeProblems() {
    if (!problems.isEmpty()) {
      sql.update(
          ADD_PROBLEMS,
          Args.of("import", job)
              .and("lines", problems.stream().map(Problem::line).toArray(Integer[]::new))
              .and("externalIds", problems.stream().map(Problem::key).toArray(String[]::new))
              .and("faults", problems.stream().map(Problem::faults).toArray(Json[]::new)));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // carried from the parser to the database
  private record Sound(int line, String key, @Nullable String parent, byte[] json) {}

  private record Problem(int line, @Nullable String key, Json faults) {}
}
