package org.espalier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * CPU time that a server process and its PostgreSQL have used since they started, in microseconds.
 *
 * @param server of the process that answers
 * @param database of the postmaster and all its children, living and dead
 */
record Cpu(double server, double database) {

  private static final Path PROC = Path.of("/proc");
  private static final double TICK_MICROS = 10_000;

  static Cpu of(long server, long postmaster) {
    double database =
        used(postmaster, true)
            + ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> used(child.pid(), false))
                .sum();
    return new Cpu(used(server, false), database);
  }

  Cpu since(Cpu earlier) {
    return new Cpu(server - earlier.server, database - earlier.database);
  }

  Cpu plus(Cpu other) {
    return new Cpu(server + other.server, database + other.database);
  }

  Cpu times(int factor) {
    return new Cpu(server * factor, database * factor);
  }

  Cpu per(long requests) {
    return new Cpu(server / requests, database / requests);
  }

  double both() {
    return server + database;
  }

  /**
   * Linux tells a process's time, and that of its children that ended, in ticks of 10 ms; elsewhere
   * the JVM tells the first.
   */
  private static double used(long pid, boolean withEndedChildren) {
    if (!Files.isDirectory(PROC)) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().totalCpuDuration())
          .map(Duration::toNanos)
          .map(nanos -> nanos / 1000.0)
          .orElse(0.0);
    }
    try {
      String line = Files.readString(PROC.resolve(pid + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      if (withEndedChildren) {
        ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
      }
      return ticks * TICK_MICROS;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
