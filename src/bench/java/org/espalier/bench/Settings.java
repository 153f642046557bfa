package org.espalier.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a run was told.
 *
 * @param root the project's folder
 * @param data where data and logs go
 * @param javaOptions of the server and of the floor alike
 */
record Settings(Path root, Path data, List<String> javaOptions) {

  static Settings of(Path root, Path data) {
    String options = System.getProperty("bench.java", "");
    return new Settings(
        root, data, Arrays.stream(options.split(" ")).filter(o -> !o.isBlank()).toList());
  }

  /** The beginning of a command that runs a Java program with the same options as the others. */
  List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("--sun-misc-unsafe-memory-access=allow");
    return command;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
