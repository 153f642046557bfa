package org.espalier.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A server process as its own pid file tells: process on line 1, port on line 4. */
record Postmaster(ProcessHandle process, int port) {

  static Optional<Postmaster> of(Path data) {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 4) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(3).strip());
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(ProcessHandle::isAlive)
          .filter(Postmaster::isPostgres)
          .map(found -> new Postmaster(found, port));
    } catch (IOException | NumberFormatException e) {
      Logger.getLogger(Postmaster.class).warnf("cannot read %s: %s", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle handle) {
    return handle.info().command().map(command -> command.contains("postgres")).orElse(false);
  }
}
