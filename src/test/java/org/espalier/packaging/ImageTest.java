package org.espalier.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.espalier.Probe;
import org.espalier.platform.contract.Tools;
import org.junit.jupiter.api.Test;

/** What the image must keep to: nothing builds it here, so its file is held to the rules. */
class ImageTest {

  private static final Path FILE = Path.of("docker/Dockerfile");
  private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?:--chown=\\S+ )?(\\S.*)$");
  private static final Pattern OPTION = Pattern.compile("\"([-@][^\"]+)\"");

  @Test
  void fileIsWrittenAsItShouldBe() {
    assertEquals(
        "", Tools.run(Path.of("docker"), Tools.npm("dockerfile-utils"), "lint", "Dockerfile"));
  }

  @Test
  void basesAreNamedWithRegistryAndVersion() throws IOException {
    List<String> bases = lines("FROM ");
    assertEquals(2, bases.size());
    for (String base : bases) {
      assertTrue(base.matches("(docker\\.io|gcr\\.io)/[a-z0-9/-]+:[a-z0-9.-]+( AS build)?"), base);
      assertFalse(base.contains(":latest"), base);
    }
  }

  /** Without a shell nothing can be run while the last stage is made, nor in it. */
  @Test
  void lastStageHasNoShellAndNoRoot() throws IOException {
    String last = text().substring(text().lastIndexOf("\nFROM "));
    assertTrue(last.contains("gcr.io/distroless/"), last);
    assertFalse(Pattern.compile("(?m)^(RUN|SHELL|ADD|VOLUME)\\b").matcher(last).find(), last);
    assertTrue(last.contains("\nUSER 10001:10001\n"), last);
    Matcher commands = Pattern.compile("(?m)^(?:ENTRYPOINT|  CMD) (.*)$").matcher(last);
    int found = 0;
    while (commands.find()) {
      assertTrue(commands.group(1).startsWith("[\"/espalier/java/bin/java\""), commands.group(1));
      found++;
    }
    assertEquals(2, found);
  }

  @Test
  void probeIsAClassOfTheServer() throws IOException {
    assertTrue(text().contains("\"" + Probe.class.getName() + "\""));
  }

  /** A cache serves a virtual machine that runs with the options that it was made with. */
  @Test
  void serverRunsWithTheOptionsThatItWasTrainedWith() throws IOException {
    assertTrue(
        text().contains("./espalier package --image &&"), "trained with those of the package");
    List<String> entry = options(lines("ENTRYPOINT ").getFirst());
    assertEquals("@/espalier/app/java.options", entry.getFirst());
    assertTrue(entry.contains("-XX:AOTCache=/espalier/app/app.aot"), entry::toString);
  }

  @Test
  void everythingThatIsCopiedIsInTheContext() throws IOException {
    List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
    Matcher copies = COPIED.matcher(text());
    List<String> missing = new ArrayList<>();
    while (copies.find()) {
      String[] names = copies.group(1).split(" ");
      for (int i = 0; i < names.length - 1; i++) {
        if (!names[i].startsWith("--")
            && !names[i].startsWith("/")
            && !ignored.contains("!" + names[i])) {
          missing.add(names[i]);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** Compose waits longer for an end than the server takes at most. */
  @Test
  void composeIsHeldToTheSame() throws IOException {
    String compose = Files.readString(Path.of("docker/compose.yaml"));
    for (String rule :
        List.of("read_only: true", "cap_drop:\n      - ALL", "no-new-privileges:true")) {
      assertTrue(compose.contains(rule), rule);
    }
    Matcher grace = Pattern.compile("stop_grace_period: (\\d+)s").matcher(compose);
    assertTrue(grace.find());
    assertTrue(Integer.parseInt(grace.group(1)) >= 5 + 10 + 5);
    assertFalse(compose.contains("/dev/tcp"), "the image has no shell");
  }

  private static List<String> options(String command) {
    return OPTION.matcher(command).results().map(found -> found.group(1)).toList();
  }

  private static List<String> lines(String instruction) throws IOException {
    try (Stream<String> all = Files.lines(FILE)) {
      return all.filter(line -> line.startsWith(instruction))
          .map(line -> line.substring(instruction.length()))
          .toList();
    }
  }

  private static String text() throws IOException {
    return Files.readString(FILE);
  }
}
