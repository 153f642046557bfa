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
 * @param jvm the home of the Java virtual machine
 * @param javaOptions further ones, of the server and of the floor alike
 * @param app the packaged server
 * @param arguments of the server
 */
record Settings(
    Path root, Path data, Path jvm, List<String> javaOptions, Path app, List<String> arguments) {

  static Settings of(Path root, Path data) {
    String options = System.getProperty("bench.java", "");
    return new Settings(
        root,
        data,
        Path.of(System.getProperty("java.home")),
        Arrays.stream(options.split(" ")).filter(o -> !o.isBlank()).toList(),
        root.resolve("target/quarkus-app"),
        List.of());
  }

  /** The same with another package of the server, and more options for its virtual machine. */
  Settings with(Path otherApp, String... options) {
    List<String> all = new ArrayList<>(javaOptions);
    all.addAll(List.of(options));
    return new Settings(root, data, jvm, all, otherApp, arguments);
  }

  /** The same with data of its own. */
  Settings at(Path otherData) {
    return new Settings(root, otherData, jvm, javaOptions, app, arguments);
  }

  /** The beginning of a command that runs a Java program with the options of the package. */
  List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(jvm.resolve("bin/java").toString());
    command.add("@" + app.resolve("java.options"));
    command.addAll(javaOptions);
    return command;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
